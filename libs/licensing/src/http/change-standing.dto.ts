import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { STANDING_REASONS, type StandingReason } from '../domain/standing-reason.js';

export class ChangeStandingDto {
  @ApiProperty({ enum: STANDING_REASONS })
  @IsIn(STANDING_REASONS)
  readonly reason!: StandingReason;
}
