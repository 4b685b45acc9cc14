import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { LIMITATION_FACT_KINDS, type LimitationFactKind } from '../domain/limitation.js';

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
