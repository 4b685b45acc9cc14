import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUrl, IsUUID, Max, MaxLength, Min } from 'class-validator';
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

export class ListReprintsDto {
  @ApiPropertyOptional({ description: 'From the Link header of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit?: number;

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
  @ApiPropertyOptional({ format: 'date-time' }) readonly removedAt?: string;
  @ApiProperty({ description: 'The ETag' }) readonly version!: number;
}

export function declaredReprintView(reprint: DeclaredReprint): DeclaredReprintView {
  const { id, licenseId, workId, url, state, mustRemoveSince, removedAt, version } = reprint;
  return {
    id,
    licenseId,
    workId,
    url,
    state,
    declaredAt: reprint.declaredAt.toString(),
    ...(mustRemoveSince === undefined ? {} : { mustRemoveSince: mustRemoveSince.toString() }),
    ...(removedAt === undefined ? {} : { removedAt: removedAt.toString() }),
    version,
  };
}
