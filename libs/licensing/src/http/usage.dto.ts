import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { DEFAULT_HOLD_SECONDS, MAX_HOLD_SECONDS } from '../domain/usage-ledger.js';

/** Your own name for a reservation. */
export const USAGE_KEY = /^[\w.:-]{1,100}$/;

export class SettleReservationDto {
  @ApiProperty({ pattern: USAGE_KEY.source, description: 'Your own name for the reservation' })
  @Matches(USAGE_KEY)
  readonly key!: string;
}

export class ReserveUsesDto extends SettleReservationDto {
  @ApiProperty({ minimum: 1, maximum: 1_000_000 })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly uses!: number;

  @ApiPropertyOptional({ minimum: 1, maximum: MAX_HOLD_SECONDS, default: DEFAULT_HOLD_SECONDS })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_HOLD_SECONDS)
  readonly holdSeconds?: number;
}
