import { PageQueryDto } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CASE_STATES, type CaseState } from '../domain/case-states.js';
import { REPORT_STATES, type ReportState } from '../domain/report.js';

export class ListReportsDto extends PageQueryDto {
  @ApiProperty({ required: false, enum: REPORT_STATES })
  @IsOptional()
  @IsIn(REPORT_STATES)
  readonly state?: ReportState;
}

export class ListCasesDto extends PageQueryDto {
  @ApiProperty({ required: false, enum: CASE_STATES })
  @IsOptional()
  @IsIn(CASE_STATES)
  readonly state?: CaseState;
}
