import { TRACE_LANGUAGES, TRIGGER_BASES, type TraceLanguageCode, type TriggerBasis } from '@app/deadlines';
import { Nested } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MaxLength,
} from 'class-validator';
import { CLAIM_KINDS, CLEARABLE, type ClaimKind, type Clearable } from '../domain/claim.js';
import { DECLARATIONS, type Declaration, REGIMES, type Regime } from '../domain/regime.js';

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const WEB = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };
/** UTF-16 units. */
const LONGEST_STATEMENT = 20_000;
const LONGEST_LINE = 500;
const LONGEST_ADDRESS = 2_000;

/** When the matter arose, and on what ground that is said. Exactly one of `on` and `at`. */
export class AroseDto {
  @ApiProperty({ required: false, example: '2026-09-01', description: "Local date in the publisher's zone" })
  @IsOptional()
  @Matches(LOCAL_DATE, { message: 'a date such as 2026-09-01' })
  readonly on?: string;

  @ApiProperty({ required: false, example: '2026-09-01T09:00:00+08:00', description: 'Instant with offset' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly at?: string;

  @ApiProperty({ enum: TRIGGER_BASES, description: 'Publication, an event as you state it, or your learning of it' })
  @IsIn(TRIGGER_BASES)
  readonly basis!: TriggerBasis;
}

/** Who claims. Shown to the legal staff alone. */
export class ClaimRaiserDto {
  @ApiProperty({ example: 'Li Hua' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_LINE)
  readonly name!: string;

  @ApiProperty({ required: false, example: 'li.hua@reader.example', description: 'One of e-mail, phone and address' })
  @IsOptional()
  @IsEmail()
  readonly email?: string;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_LINE)
  readonly phone?: string;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_ADDRESS)
  readonly address?: string;

  @ApiProperty({ required: false, description: 'For whom, when not in your own name' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_LINE)
  readonly represents?: string;

  @ApiProperty({ required: false, description: 'Your name as signature, where the regime asks for one' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_LINE)
  readonly signature?: string;

  @ApiProperty({ required: false, enum: TRACE_LANGUAGES, default: 'en', description: 'In which we write to you' })
  @IsOptional()
  @IsIn(TRACE_LANGUAGES)
  readonly language?: TraceLanguageCode;
}

const LONGEST_EVIDENCE = 20_000;

/** What the regimes ask for beyond a statement. */
class RegimeFieldsDto {
  @ApiProperty({ required: false, enum: REGIMES, description: 'Law under which the claim is raised; else by its kind' })
  @IsOptional()
  @IsIn(REGIMES)
  readonly regime?: Regime;

  @ApiProperty({
    required: false,
    description: 'Your own work, where its copyright is at issue: title, where it is found',
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  readonly originalWork?: string;

  @ApiProperty({ required: false, description: 'What speaks for the claim, in words; documents are added apart' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_EVIDENCE)
  readonly evidence?: string;

  @ApiProperty({ required: false, enum: DECLARATIONS, isArray: true, description: 'What you declare' })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(DECLARATIONS, { each: true })
  readonly declarations?: Declaration[];
}

/** WHY apart: a subclass that requires a field cannot undo its parent's `@IsOptional()`. */
class ClaimFieldsDto extends RegimeFieldsDto {
  @ApiProperty({ required: false, description: 'The work, by its URI; this, `pageUrl` or both' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  readonly workUri?: string;

  @ApiProperty({ required: false, description: 'The page, by its address' })
  @IsOptional()
  @IsUrl(WEB)
  @MaxLength(2_000)
  readonly pageUrl?: string;

  @ApiProperty({ required: false, description: 'Local date on which you learned of it, where that was later' })
  @IsOptional()
  @Matches(LOCAL_DATE, { message: 'a date such as 2026-09-01' })
  readonly learnedOn?: string;

  @ApiProperty({ required: false, type: ClaimRaiserDto })
  @IsOptional()
  @Nested(() => ClaimRaiserDto)
  readonly claimant?: ClaimRaiserDto;

  @ApiProperty({ required: false, description: 'What is wrong, and what you ask for' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_STATEMENT)
  readonly statement?: string;
}

/** A change of a draft; what is left out stays as it is, unless it is named as emptied. */
export class AmendClaimDto extends ClaimFieldsDto {
  @ApiProperty({ required: false, enum: CLEARABLE, isArray: true, description: 'Fields that shall be empty again' })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(CLEARABLE, { each: true })
  readonly cleared?: Clearable[];

  @ApiProperty({ required: false, enum: CLAIM_KINDS })
  @IsOptional()
  @IsIn(CLAIM_KINDS)
  readonly kind?: ClaimKind;

  @ApiProperty({ required: false, type: AroseDto })
  @IsOptional()
  @Nested(() => AroseDto)
  readonly arose?: AroseDto;
}

/** A new claim: a draft, or filed at once. */
export class OpenClaimDto extends ClaimFieldsDto {
  @ApiProperty({ enum: CLAIM_KINDS })
  @IsIn(CLAIM_KINDS)
  readonly kind!: ClaimKind;

  @ApiProperty({ type: AroseDto })
  @Nested(() => AroseDto)
  readonly arose!: AroseDto;

  @ApiProperty({ required: false, default: false, description: 'File it now; otherwise it stays a draft' })
  @IsOptional()
  @IsBoolean()
  readonly submit?: boolean;
}

/** What was asked for. */
export class CompleteClaimDto extends RegimeFieldsDto {
  @ApiProperty({ required: false, description: 'Added to the statement' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_STATEMENT)
  readonly statement?: string;

  @ApiProperty({ required: false, description: 'The page, by its address, where none was named' })
  @IsOptional()
  @IsUrl(WEB)
  @MaxLength(2_000)
  readonly pageUrl?: string;
}
