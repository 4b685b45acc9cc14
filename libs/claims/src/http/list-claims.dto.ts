import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { CLAIM_STATES, type ClaimState } from '../domain/claim-states.js';

export class ListClaimsDto {
  @ApiProperty({ required: false, enum: CLAIM_STATES, description: 'Without it: every claim received' })
  @IsOptional()
  @IsIn(CLAIM_STATES)
  readonly state?: ClaimState;

  @ApiProperty({ required: false, enum: ['true', 'false'] })
  @IsOptional()
  @IsIn(['true', 'false'])
  readonly late?: 'true' | 'false';

  @ApiProperty({ required: false, default: 20, minimum: 1, maximum: 100 })
  @IsOptional()
  @Matches(/^([1-9]\d?|100)$/, { message: 'a whole number from 1 to 100' })
  readonly limit?: string;

  @ApiProperty({ required: false, description: 'From the `Link` header of the page before' })
  @IsOptional()
  @IsString()
  readonly cursor?: string;
}
