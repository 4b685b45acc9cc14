import { Nested } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { SEATS } from '../domain/partner.js';

export class RegistrationDto {
  @ApiProperty({ example: 'GB', description: 'ISO 3166-1 alpha-2, not CN' })
  @IsString()
  @MaxLength(8)
  readonly country!: string;

  @ApiProperty({ example: 'SC123456' })
  @IsString()
  @MaxLength(128)
  readonly number!: string;
}

/** Exactly one of `uscc` and `registration`. */
export class RegisterPartnerDto {
  @ApiProperty({ example: '晨江新闻网', maxLength: 200 })
  @IsString()
  @MaxLength(400)
  readonly name!: string;

  @ApiProperty({ required: false, example: '91310000MA1FL0AB0T', description: 'GB 32100-2015; checked' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly uscc?: string;

  @ApiProperty({ required: false, type: RegistrationDto })
  @IsOptional()
  @Nested(() => RegistrationDto)
  readonly registration?: RegistrationDto;

  @ApiProperty({ required: false, example: '5493001KJTIIGC8Y1R12', description: 'ISO 17442; checked' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly lei?: string;

  @ApiProperty({ required: false, minimum: SEATS.min, maximum: SEATS.max, default: SEATS.standard })
  @IsOptional()
  @IsInt()
  readonly seats?: number;

  @ApiProperty({ type: [String], example: ['news.chenjiang.example'], description: 'In any script; stored in ASCII' })
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(255, { each: true })
  readonly domains!: string[];

  @ApiProperty({ required: false, format: 'date-time', description: 'First instant at which it is over, with offset' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly expiresAt?: string;

  @ApiProperty({ required: false, format: 'uuid', description: 'Account of the licensing desk that looks after it' })
  @IsOptional()
  @IsUUID()
  readonly accountManagerId?: string;
}
