import { Nested } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';
import { SCHEDULE_STATES, type ScanSchedule, type ScheduleState } from '../domain/scan-schedule.js';
import { ScanTargetDto } from './start-scan.dto.js';

const MOST_SCHEDULED = 100;

export class PlanScheduleDto {
  @ApiProperty({ example: 'Harbor Gazette, front page' })
  @IsString()
  @Length(1, 200)
  readonly name!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Partner whose sites it looks at' })
  @IsOptional()
  @IsUUID()
  readonly partnerId?: string;

  @ApiProperty({ type: [ScanTargetDto], description: 'As for a scan' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SCHEDULED)
  @Nested(() => ScanTargetDto, { each: true })
  readonly targets!: ScanTargetDto[];

  @ApiProperty({ description: 'ISO 8601 duration of whole hours, days or weeks, counted in UTC', example: 'P1D' })
  @Matches(/^P(?:\d{1,3}W)?(?:\d{1,3}D)?(?:T\d{1,4}H)?$/)
  readonly every!: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'At once where absent', example: '2026-12-01T03:00:00Z' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  @Matches(/(?:Z|[+-]\d\d:\d\d)$/, { message: '$property must carry an offset' })
  readonly firstRunAt?: string;
}

export class ScheduleView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiPropertyOptional({ format: 'uuid' })
  readonly partnerId?: string;
  @ApiProperty({ description: '`[{ kind, url? , objectKey?, name?, depth?, budget?, partnerId? }]`' })
  readonly targets!: ScanSchedule['targets'];
  @ApiProperty()
  readonly every!: string;
  @ApiProperty({ enum: SCHEDULE_STATES })
  readonly state!: ScheduleState;
  @ApiProperty({ format: 'date-time', description: 'UTC' })
  readonly nextRunAt!: string;
  @ApiPropertyOptional({ format: 'date-time' })
  readonly lastRunAt?: string;
  @ApiPropertyOptional({ format: 'uuid' })
  readonly lastScanId?: string;
  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;
}

export function scheduleView(schedule: ScanSchedule): Pick<ScheduleView, keyof ScheduleView> {
  const { id, name, partnerId, targets, every, state, nextRunAt, lastRunAt, lastScanId, createdAt } = schedule;
  return {
    id,
    name,
    targets,
    every,
    state,
    nextRunAt: nextRunAt.toString(),
    createdAt: createdAt.toString(),
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(lastRunAt === undefined ? {} : { lastRunAt: lastRunAt.toString() }),
    ...(lastScanId === undefined ? {} : { lastScanId }),
  };
}
