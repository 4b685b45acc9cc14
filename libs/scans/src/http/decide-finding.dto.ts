import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { FINDING_VERDICTS, type FindingVerdict } from '../domain/verdict.js';

export class DecideFindingDto {
  @ApiProperty({ enum: FINDING_VERDICTS })
  @IsIn(FINDING_VERDICTS)
  readonly verdict!: FindingVerdict;

  @ApiProperty({ minLength: 3, maxLength: 2_000, description: 'Why: kept with the finding' })
  @IsString()
  @MinLength(3)
  @MaxLength(2_000)
  readonly note!: string;
}
