import { instantField, Nested, PageQueryDto } from '@app/platform';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { CASE_STATES } from '../domain/case-states.js';
import { REUSES, type Reuse } from '../domain/found-use.js';
import { REPORT_STATES } from '../domain/report.js';
import { REPORT_KINDS, type ReportKind } from '../domain/report-kind.js';
import { SUBJECT_TYPES, type SubjectType, type TriageFilter } from '../domain/triage.js';

const STATES = [...new Set([...REPORT_STATES, ...CASE_STATES])];

export class TriageFilterDto {
  @ApiProperty({ required: false, enum: SUBJECT_TYPES })
  @IsOptional()
  @IsIn(SUBJECT_TYPES)
  readonly subject?: SubjectType;

  @ApiProperty({ required: false, enum: STATES })
  @IsOptional()
  @IsIn(STATES)
  readonly state?: string;

  @ApiProperty({ required: false, enum: REPORT_KINDS })
  @IsOptional()
  @IsIn(REPORT_KINDS)
  readonly kind?: ReportKind;

  @ApiProperty({ required: false, enum: REUSES })
  @IsOptional()
  @IsIn(REUSES)
  readonly reuse?: Reuse;

  @ApiProperty({ required: false, description: 'ME, NONE, or an account' })
  @IsOptional()
  @Matches(/^(ME|NONE|[0-9a-z-]{1,64})$/)
  readonly assignee?: string;

  @ApiProperty({ required: false, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  readonly partnerId?: string;

  @ApiProperty({ required: false, format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  readonly dueBefore?: string;

  @ApiProperty({ required: false, minimum: 0, maximum: 1_000 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000)
  readonly leastImpact?: number;
}

export class TriageQueryDto extends IntersectionType(TriageFilterDto, PageQueryDto) {
  @ApiProperty({ required: false, format: 'uuid', description: 'A saved filter of yours; fields given beside it win' })
  @IsOptional()
  @IsUUID()
  readonly filter?: string;
}

export class SaveFilterDto {
  @ApiProperty({ maxLength: 80 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  readonly name!: string;

  @ApiProperty({ type: TriageFilterDto })
  @Nested(() => TriageFilterDto)
  readonly filter!: TriageFilterDto;
}

export class AssignDto {
  @ApiProperty({ required: false, maxLength: 64, description: 'Account; absent: nobody any more' })
  @IsOptional()
  @Matches(/^[0-9a-z-]{1,64}$/)
  readonly assigneeId?: string;
}

/** Only the named fields, whatever else came with them. */
export function filterFrom(asked: TriageFilterDto): TriageFilter {
  const { subject, state, kind, reuse, assignee, partnerId, dueBefore, leastImpact } = asked;
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(state === undefined ? {} : { state }),
    ...(kind === undefined ? {} : { kind }),
    ...(reuse === undefined ? {} : { reuse }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(dueBefore === undefined ? {} : { dueBefore: instantField(dueBefore, '/dueBefore') }),
    ...(leastImpact === undefined ? {} : { leastImpact }),
  };
}
