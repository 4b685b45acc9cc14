import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';
import { REMEDIES, type Remedy } from '../domain/claim.js';
import { REVIEW_DECISIONS, type ReviewDecision } from '../domain/claim-review.js';

/** UTF-16 units. */
const LONGEST_REASON = 4_000;

/** A reason in a person's own words; it stands with the claim and is shown to the claimant. */
export class ReasonDto {
  @ApiProperty({ description: 'Why' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_REASON)
  readonly reason!: string;
}

export class ReviewClaimDto extends ReasonDto {
  @ApiProperty({ enum: REVIEW_DECISIONS })
  @IsIn(REVIEW_DECISIONS)
  readonly decision!: ReviewDecision['type'];

  @ApiProperty({ required: false, enum: REMEDIES, description: 'With UPHOLD: what was done' })
  @ValidateIf((dto: ReviewClaimDto) => dto.decision === 'UPHOLD' || dto.remedy !== undefined)
  @IsIn(REMEDIES)
  readonly remedy?: Remedy;
}

/** @throws Error `INVARIANT` on an UPHOLD without remedy, which the DTO refuses */
export function decisionFrom({ decision, remedy }: ReviewClaimDto): ReviewDecision {
  if (decision !== 'UPHOLD') return { type: decision };
  if (remedy === undefined) throw new Error('INVARIANT: UPHOLD carries a remedy');
  return { type: 'UPHOLD', remedy };
}
