import { Nested } from '@app/platform';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { TERMINATION_REASONS, type TerminationReason } from '../domain/agreement.js';
import { SUB_LICENSING, type SubLicensing } from '../domain/agreement-terms.js';
import { ScopeDto } from './scope.dto.js';

export class AmendedScopeDto extends PartialType(OmitType(ScopeDto, ['termStartsAt', 'waiveAttribution'])) {}

export class PrepareAmendmentDto {
  @ApiProperty({ type: AmendedScopeDto, description: 'What is to change; everything else stays as agreed' })
  @Nested(() => AmendedScopeDto)
  readonly changes!: AmendedScopeDto;

  @ApiPropertyOptional({ enum: SUB_LICENSING, description: 'Whether the licensee may grant on; absent: as agreed' })
  @IsOptional()
  @IsIn(SUB_LICENSING)
  readonly subLicensing?: SubLicensing;

  @ApiProperty({ maxLength: 1_000, description: 'For both sides to read' })
  @IsString()
  @Length(1, 1_000)
  readonly reason!: string;
}

export class TerminateAgreementDto {
  @ApiProperty({ enum: TERMINATION_REASONS })
  @IsIn(TERMINATION_REASONS)
  readonly reason!: TerminationReason;

  @ApiPropertyOptional({ format: 'date-time', description: 'First instant without the agreement; absent: now' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/(?:Z|[+-]\d{2}:\d{2})$/, { message: 'endsAt must carry its offset' })
  @MaxLength(64)
  readonly endsAt?: string;
}
