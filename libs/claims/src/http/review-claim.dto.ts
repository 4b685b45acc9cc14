import { Nested } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { REMEDIES, type Remedy } from '../domain/claim.js';
import { REVIEW_DECISIONS, type ReviewDecision } from '../domain/claim-review.js';
import { GROUNDS, type StatedReasons } from '../domain/statement-of-reasons.js';

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

class PaymentDto {
  @ApiProperty({ example: 50_000, description: 'Integer minor units' })
  @IsInt()
  @Min(1)
  @Max(1_000_000_000_000)
  readonly minor!: number;

  @ApiProperty({ example: 'CNY' })
  @Matches(/^[A-Z]{3}$/, { message: 'an ISO 4217 code' })
  readonly currency!: string;
}

class GroundDto {
  @ApiProperty({ enum: GROUNDS })
  @IsIn(GROUNDS)
  readonly kind!: (typeof GROUNDS)[number];

  @ApiProperty({ example: 'Copyright Law, art. 53(1)' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  readonly reference!: string;
}

export class ReviewClaimDto extends ReasonDto {
  @ApiProperty({ enum: REVIEW_DECISIONS })
  @IsIn(REVIEW_DECISIONS)
  readonly decision!: ReviewDecision['type'];

  @ApiProperty({ required: false, enum: REMEDIES, description: 'With UPHOLD: what was done' })
  @ValidateIf((dto: ReviewClaimDto) => dto.decision === 'UPHOLD' || dto.remedy !== undefined)
  @IsIn(REMEDIES)
  readonly remedy?: Remedy;

  @ApiProperty({
    required: false,
    type: [String],
    description: 'With FIND_INCOMPLETE: what is to be added; else what the regime asks for',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(500, { each: true })
  readonly missing?: string[];

  @ApiProperty({ required: false, type: PaymentDto, description: 'With the remedy PAID: what was paid' })
  @IsOptional()
  @Nested(() => PaymentDto)
  readonly payment?: PaymentDto;

  @ApiProperty({ required: false, type: GroundDto, description: 'The law or term that the decision rests on' })
  @IsOptional()
  @Nested(() => GroundDto)
  readonly ground?: GroundDto;

  @ApiProperty({ required: false, example: '001', description: 'Where a restriction holds: UN M.49 or ISO 3166 code' })
  @IsOptional()
  @Matches(/^(?:[A-Z]{2}|\d{3})$/, { message: 'a code such as CN or 001' })
  readonly territory?: string;

  @ApiProperty({
    required: false,
    example: '2027-09-01',
    description: "A restriction's last day; without it: for good",
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'a date such as 2027-09-01' })
  readonly until?: string;

  @ApiProperty({
    required: false,
    description: "With FORWARD: the source's address, to which the claim is sent without its claimant",
  })
  @IsOptional()
  @IsEmail()
  readonly sourceEmail?: string;
}

/** @throws Error `INVARIANT` on an UPHOLD without remedy, which the DTO refuses */
export function decisionFrom({ decision, remedy, missing }: ReviewClaimDto): ReviewDecision {
  if (decision === 'FIND_INCOMPLETE') return { type: decision, ...(missing === undefined ? {} : { missing }) };
  if (decision !== 'UPHOLD') return { type: decision };
  if (remedy === undefined) throw new Error('INVARIANT: UPHOLD carries a remedy');
  return { type: 'UPHOLD', remedy };
}

export function statedFrom({ reason, payment, ground, territory, until, sourceEmail }: ReviewClaimDto): StatedReasons {
  return {
    reasons: reason,
    ...(payment === undefined ? {} : { payment }),
    ...(ground === undefined ? {} : { ground }),
    ...(territory === undefined ? {} : { territory }),
    ...(until === undefined ? {} : { until }),
    ...(sourceEmail === undefined ? {} : { sourceEmail }),
  };
}
