import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

export class InclusionQueryDto {
  @ApiProperty({ description: 'Hash of the entry, 64 hex digits' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'hash must be 64 hex digits' })
  readonly hash!: string;

  @ApiPropertyOptional({ description: 'Size of the tree to prove it in; the newest where absent' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly size?: number;
}

export class EntriesQueryDto {
  @ApiPropertyOptional({ description: 'Place in the log of the last entry before; 0 for the beginning' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly after?: number;

  @ApiPropertyOptional({ description: 'Entries at most; all of them where absent', minimum: 1, maximum: 1_000 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly limit?: number;
}

export class ConsistencyQueryDto {
  @ApiProperty({ description: 'Size of the smaller tree' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly from!: number;

  @ApiPropertyOptional({ description: 'Size of the larger tree; the newest where absent' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly to?: number;
}
