import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { CASE_STATES, type CaseState } from '../domain/case-states.js';

export class MoveCaseDto {
  @ApiProperty({ enum: CASE_STATES, description: 'In capitals or not' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toUpperCase() : value))
  @IsIn(CASE_STATES)
  readonly to!: CaseState;

  @ApiProperty({ maxLength: 4_000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  readonly reason!: string;
}
