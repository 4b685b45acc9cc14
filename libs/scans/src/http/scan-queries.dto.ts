import { PageQueryDto } from '@app/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { FINDING_VERDICTS, type FindingVerdict } from '../domain/verdict.js';

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
