import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { HOLD_MATTERS, type HoldMatter } from '../domain/legal-hold.js';
import { LETTER_LANGUAGES, type LetterLanguage } from '../domain/letter-language.js';
import {
  SUBJECT_LAWS,
  SUBJECT_REQUEST_KINDS,
  type SubjectLaw,
  type SubjectRequestKind,
} from '../domain/subject-request.js';

export class OpenSubjectRequestDto {
  @ApiProperty({ enum: SUBJECT_REQUEST_KINDS, description: 'A copy of what is held, or that it be erased' })
  @IsIn(SUBJECT_REQUEST_KINDS)
  readonly kind!: SubjectRequestKind;

  @ApiProperty({ enum: SUBJECT_LAWS, description: 'The law asked under; it sets the clock' })
  @IsIn(SUBJECT_LAWS)
  readonly law!: SubjectLaw;

  @ApiProperty({ example: 'li.hua@reader.example' })
  @IsEmail()
  @MaxLength(254)
  readonly email!: string;

  @ApiProperty({
    required: false,
    enum: LETTER_LANGUAGES,
    description: 'In which we write to you; else in all of them',
  })
  @IsOptional()
  @IsIn(LETTER_LANGUAGES)
  readonly language?: LetterLanguage;
}

export class OpenOnBehalfDto extends OpenSubjectRequestDto {
  @ApiProperty({ description: 'Why, and how it was made sure who asks' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1_000)
  readonly reason!: string;

  @ApiProperty({
    required: false,
    description: 'Why more time is taken at once, which is possible once; the person reads it',
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1_000)
  readonly extension?: string;
}

export class ExtendRequestDto {
  @ApiProperty({ description: 'Why more time is needed; the person reads it' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1_000)
  readonly reason!: string;
}

export class RedeemSubjectLinkDto {
  @ApiProperty({ description: 'The last part of the link in a letter' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly secret!: string;
}

export class PlaceHoldDto {
  @ApiProperty({ enum: HOLD_MATTERS })
  @IsIn(HOLD_MATTERS)
  readonly matterType!: HoldMatter;

  @ApiProperty({ description: 'Id of the matter' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  readonly matterId!: string;

  @ApiProperty({ description: 'Documented need' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1_000)
  readonly reason!: string;
}

export class ReleaseHoldDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1_000)
  readonly reason!: string;
}
