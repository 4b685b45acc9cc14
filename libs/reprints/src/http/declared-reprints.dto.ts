import { PageQueryDto } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUrl, IsUUID, MaxLength } from 'class-validator';
import { type DeclaredReprint, REPRINT_STATES } from '../domain/declared-reprint.js';

export class DeclareReprintDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly licenseId!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly workId!: string;

  @ApiProperty({ format: 'uri', description: 'Address of the page' })
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(2_000)
  readonly url!: string;
}

export class ListReprintsDto extends PageQueryDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  readonly licenseId?: string;
}

export class DeclaredReprintView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly licenseId!: string;
  @ApiProperty({ format: 'uuid' }) readonly workId!: string;
  @ApiProperty({ format: 'uri' }) readonly url!: string;
  @ApiProperty({ enum: REPRINT_STATES }) readonly state!: string;
  @ApiProperty({ format: 'date-time' }) readonly declaredAt!: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Since when the license is over' })
  readonly mustRemoveSince?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'First instant at which it should have been gone' })
  readonly removalEndsAt?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly removedAt?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'When a scan last looked at the page' })
  readonly lastSeenAt?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'When the last defect was found' })
  readonly breachedAt?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'First instant at which the time to cure it is over' })
  readonly cureEndsAt?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly curedAt?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'When it went to legal staff' })
  readonly escalatedAt?: string;
  @ApiProperty({ description: 'The ETag' }) readonly version!: number;
}

const INSTANTS = [
  'mustRemoveSince',
  'removalEndsAt',
  'removedAt',
  'lastSeenAt',
  'breachedAt',
  'cureEndsAt',
  'curedAt',
  'escalatedAt',
] as const;

export function declaredReprintView(reprint: DeclaredReprint): DeclaredReprintView {
  const { id, licenseId, workId, url, state, declaredAt, version } = reprint;
  const moments = INSTANTS.flatMap((name) => {
    const at = reprint[name];
    return at === undefined ? [] : [[name, at.toString()]];
  });
  return {
    id,
    licenseId,
    workId,
    url,
    state,
    declaredAt: declaredAt.toString(),
    ...Object.fromEntries(moments),
    version,
  };
}
