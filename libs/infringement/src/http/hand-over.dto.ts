import { Nested } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { NOTICE_LANGUAGES, type NoticeLanguage } from '../domain/notice-regime.js';
import { COUNSEL_POWERS, type CounselPower, PACK_KINDS, type PackKind } from '../domain/pack.js';

export class MakePackDto {
  @ApiProperty({ enum: PACK_KINDS })
  @IsIn(PACK_KINDS)
  readonly kind!: PackKind;

  @ApiProperty({ maxLength: 300, description: 'Platform, authority, or counsel' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  readonly recipient!: string;

  @ApiProperty({ enum: NOTICE_LANGUAGES })
  @IsIn(NOTICE_LANGUAGES)
  readonly language!: NoticeLanguage;

  @ApiProperty({ required: false, maxLength: 8_000 })
  @IsOptional()
  @IsString()
  @MaxLength(8_000)
  readonly reasons?: string;

  @ApiProperty({
    required: false,
    maxLength: 4_000,
    description: 'How the public interest is harmed: for an authority',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  readonly publicInterest?: string;

  @ApiProperty({ required: false, maxLength: 300, description: 'Whom it is against: for an authority' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly infringer?: string;
}

export class MandateCounselDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly counsel!: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly firm!: string;

  @ApiProperty({ enum: COUNSEL_POWERS, isArray: true, description: 'A power that is not named is not given' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(COUNSEL_POWERS.length)
  @IsIn(COUNSEL_POWERS, { each: true })
  readonly powers!: CounselPower[];

  @ApiProperty({ required: false, description: 'SHA-256 of the signed document, hex' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  readonly documentHash?: string;
}

export class RetroScopeDto {
  @ApiProperty({ type: [String], example: ['reprint'] })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  readonly uses!: string[];

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(253, { each: true })
  readonly domains!: string[];

  @ApiProperty({ type: [String], example: ['CN'] })
  @IsArray()
  @ArrayMaxSize(300)
  @IsString({ each: true })
  readonly territories!: string[];

  @ApiProperty({ type: [String], example: ['web'] })
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  readonly media!: string[];

  @ApiProperty({ type: [String], example: ['zh-Hans'] })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  readonly languages!: string[];

  @ApiProperty({ format: 'date-time', description: 'The term begins with the use' })
  @IsISO8601({ strict: true, strictSeparator: true })
  readonly termEndsAt!: string;
}

export class OfferRetroDto {
  @ApiProperty({ type: RetroScopeDto })
  @Nested(() => RetroScopeDto)
  readonly scope!: RetroScopeDto;
}

export class NameRetroDto {
  @ApiProperty({ format: 'uuid', description: 'Granted on a request that was offered in this case' })
  @IsUUID()
  readonly licenseId!: string;

  @ApiProperty({ maxLength: 4_000, description: 'Past use is released only by express words of the agreement' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  readonly reason!: string;
}
