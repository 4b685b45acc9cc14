import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { MOST_FINDINGS } from '../application/find-findings.js';
import { FINDING_VERDICTS, type FindingVerdict } from '../domain/verdict.js';

export class PageQueryDto {
  @ApiPropertyOptional({ description: 'From the Link header of the page before' })
  @IsOptional()
  @IsString()
  readonly cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: MOST_FINDINGS, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_FINDINGS)
  readonly limit?: number;
}

export class FindingsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: FINDING_VERDICTS })
  @IsOptional()
  @IsIn(FINDING_VERDICTS)
  readonly verdict?: FindingVerdict;
}

export class AllFindingsQueryDto extends FindingsQueryDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  readonly workId?: string;
}
