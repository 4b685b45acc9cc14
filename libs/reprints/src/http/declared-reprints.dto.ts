import { PageQueryDto } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUrl, IsUUID, MaxLength } from 'class-validator';
import type { WatchedReprint } from '../application/find-reprints.js';
import { REPRINT_STATES } from '../domain/declared-reprint.js';
import { lightOf, REPRINT_LIGHTS, type ReprintLight } from '../domain/reprint-check.js';
import { ReprintCheckView, reprintCheckView } from './reprint-check.view.js';

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

  @ApiPropertyOptional({ enum: REPRINT_LIGHTS, description: 'Those whose light is this now' })
  @IsOptional()
  @IsIn(REPRINT_LIGHTS)
  readonly light?: ReprintLight;
}

export class DeclaredReprintView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly licenseId!: string;
  @ApiProperty({ format: 'uuid' }) readonly workId!: string;
  @ApiProperty({ format: 'uri' }) readonly url!: string;
  @ApiProperty({ enum: REPRINT_STATES }) readonly state!: string;
  @ApiProperty({
    enum: REPRINT_LIGHTS,
    description:
      'GREEN: as it should be. AMBER: not looked at, a clock runs, or somebody should look. RED: a clock is over',
  })
  readonly light!: string;
  @ApiProperty({ format: 'date-time' }) readonly declaredAt!: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Since when the license is over' })
  readonly mustRemoveSince?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'First instant at which it should have been gone' })
  readonly removalEndsAt?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly removedAt?: string;
  @ApiPropertyOptional({
    enum: ['LICENSEE', 'VERIFIED'],
    description: 'Of a removed one. LICENSEE: said by the licensee alone so far. VERIFIED: seen to be gone',
  })
  readonly removalBasis?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'When it was seen to be gone' })
  readonly removalVerifiedAt?: string;
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'When it was found there after its time to go; there is time to mend once more',
  })
  readonly outstandingSince?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'When somebody last asked for a look' })
  readonly checkAskedAt?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'When the next look is due' })
  readonly nextCheckAt?: string;
  @ApiPropertyOptional({ type: ReprintCheckView }) readonly lastCheck?: ReprintCheckView;
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

export class DeclaredReprintsView {
  @ApiProperty({ type: [DeclaredReprintView] }) readonly items!: readonly DeclaredReprintView[];
}

const INSTANTS = [
  'mustRemoveSince',
  'removalEndsAt',
  'removedAt',
  'removalVerifiedAt',
  'outstandingSince',
  'checkAskedAt',
  'nextCheckAt',
  'lastSeenAt',
  'breachedAt',
  'cureEndsAt',
  'curedAt',
  'escalatedAt',
] as const;

/** @param now instant of the light */
export function declaredReprintView(
  { reprint, lastCheck }: WatchedReprint,
  now: Temporal.Instant,
): DeclaredReprintView {
  const { id, licenseId, workId, url, state, declaredAt, removalVerifiedAt, version } = reprint;
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
    light: lightOf(reprint, now),
    declaredAt: declaredAt.toString(),
    ...Object.fromEntries(moments),
    ...(state === 'REMOVED' ? { removalBasis: removalVerifiedAt === undefined ? 'LICENSEE' : 'VERIFIED' } : {}),
    ...(lastCheck === undefined ? {} : { lastCheck: reprintCheckView(lastCheck) }),
    version,
  };
}
