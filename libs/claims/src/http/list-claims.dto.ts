import { PageQueryDto } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CLAIM_STATES, type ClaimState } from '../domain/claim-states.js';

export class ListClaimsDto extends PageQueryDto {
  @ApiProperty({ required: false, enum: CLAIM_STATES, description: 'Without it: every claim received' })
  @IsOptional()
  @IsIn(CLAIM_STATES)
  readonly state?: ClaimState;

  @ApiProperty({ required: false, enum: ['true', 'false'] })
  @IsOptional()
  @IsIn(['true', 'false'])
  readonly late?: 'true' | 'false';

  @ApiProperty({ required: false, enum: ['NOT_SENT'], description: 'Those of which a letter has not left' })
  @IsOptional()
  @IsIn(['NOT_SENT'])
  readonly letters?: 'NOT_SENT';
}
