import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { LIMITATION_FACT_KINDS, type LimitationFactKind } from '../domain/limitation.js';

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Days that were lost. */
export class RecordDelayDto {
  @ApiProperty({ example: '2026-09-21', description: 'First local date' })
  @Matches(LOCAL_DATE, { message: 'a date such as 2026-09-21' })
  readonly from!: string;

  @ApiProperty({ example: '2026-09-27', description: 'Last local date' })
  @Matches(LOCAL_DATE, { message: 'a date such as 2026-09-27' })
  readonly to!: string;

  @ApiProperty({ maxLength: 2_000, description: 'What took the days, and why it was outside our control' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  readonly reason!: string;

  @ApiProperty({ required: false, format: 'uuid', description: 'Whose time, where that of more than one runs' })
  @IsOptional()
  @IsUUID()
  readonly counterNoticeId?: string;
}

export class RecordFactDto {
  @ApiProperty({ enum: LIMITATION_FACT_KINDS })
  @IsIn(LIMITATION_FACT_KINDS)
  readonly kind!: LimitationFactKind;

  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true, strictSeparator: true })
  readonly at!: string;

  @ApiProperty({ required: false, format: 'date-time', description: 'End of a proceeding or an obstacle' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  readonly endedAt?: string;

  @ApiProperty({ maxLength: 2_000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  readonly reason!: string;
}
