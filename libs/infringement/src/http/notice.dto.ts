import { Nested } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { CHANNELS, type Channel, STATEMENTS, type Statement } from '../domain/notice.js';
import {
  COUNTER_ELEMENTS,
  type CounterElement,
  NOTICE_LANGUAGES,
  NOTICE_REGIMES,
  type NoticeLanguage,
  type NoticeRegime,
} from '../domain/notice-regime.js';

export class RecipientDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly name!: string;

  @ApiProperty({ enum: CHANNELS })
  @IsIn(CHANNELS)
  readonly channel!: Channel;

  @ApiProperty({ maxLength: 500, description: 'E-mail address, address of a form, or postal address' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  readonly address!: string;
}

export class ClaimantDto {
  @ApiProperty({ required: false, maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly address?: string;

  @ApiProperty({ required: false, maxLength: 60 })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  readonly phone?: string;

  @ApiProperty({ required: false, maxLength: 320, description: 'Where another than the operator’s' })
  @IsOptional()
  @IsString()
  @MaxLength(320)
  readonly email?: string;

  @ApiProperty({ required: false, maxLength: 500, description: 'Which document proves the identity; no number of one' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly identityProof?: string;
}

export class WriteNoticeDto {
  @ApiProperty({ type: RecipientDto })
  @Nested(() => RecipientDto)
  readonly recipient!: RecipientDto;

  @ApiProperty({ required: false, type: ClaimantDto })
  @IsOptional()
  @Nested(() => ClaimantDto)
  readonly claimant?: ClaimantDto;

  @ApiProperty({
    required: false,
    maxLength: 500,
    description: 'Document that lets the sender act; by default the mandate',
  })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly authority?: string;

  @ApiProperty({ required: false, type: [String], description: 'Addresses beside the case’s own page' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(2_048, { each: true })
  readonly locations?: string[];

  @ApiProperty({ required: false, type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(1_000, { each: true })
  readonly evidence?: string[];

  @ApiProperty({ required: false, maxLength: 8_000 })
  @IsOptional()
  @IsString()
  @MaxLength(8_000)
  readonly reasons?: string;

  @ApiProperty({ enum: STATEMENTS, isArray: true, description: 'Statements you make by naming them' })
  @IsArray()
  @ArrayMaxSize(STATEMENTS.length)
  @IsIn(STATEMENTS, { each: true })
  readonly statements!: Statement[];

  @ApiProperty({ required: false, maxLength: 200, description: 'Name under the notice' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly signature?: string;
}

export class PrepareNoticeDto extends WriteNoticeDto {
  @ApiProperty({ enum: NOTICE_REGIMES })
  @IsIn(NOTICE_REGIMES)
  readonly regime!: NoticeRegime;

  @ApiProperty({ enum: NOTICE_LANGUAGES })
  @IsIn(NOTICE_LANGUAGES)
  readonly language!: NoticeLanguage;
}

export class RecordDeliveryDto {
  @ApiProperty({ enum: ['DELIVERED', 'UNDELIVERABLE'] })
  @IsIn(['DELIVERED', 'UNDELIVERABLE'])
  readonly outcome!: 'DELIVERED' | 'UNDELIVERABLE';

  @ApiProperty({ format: 'date-time', description: 'When it arrived, or came back; with offset' })
  @IsISO8601({ strict: true, strictSeparator: true })
  readonly arrivedAt!: string;

  @ApiProperty({ maxLength: 1_000, description: 'What shows it: receipt, tracking number, bounce' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1_000)
  readonly proof!: string;

  @ApiProperty({ required: false, description: 'SHA-256 of a stored document, hex' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  readonly proofHash?: string;
}

export class FileCounterNoticeDto {
  @ApiProperty({ format: 'date-time', description: 'Arrival at us; under the DMCA, at the provider' })
  @IsISO8601({ strict: true, strictSeparator: true })
  readonly receivedAt!: string;

  @ApiProperty({ enum: COUNTER_ELEMENTS, isArray: true, description: 'What it carries' })
  @IsArray()
  @ArrayMaxSize(COUNTER_ELEMENTS.length)
  @IsIn(COUNTER_ELEMENTS, { each: true })
  readonly given!: CounterElement[];

  @ApiProperty({ maxLength: 8_000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(8_000)
  readonly statement!: string;
}
