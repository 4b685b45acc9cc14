import { SCOPES } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { MACHINE_ROLES, TOKEN_LIMITS } from '../domain/api-token.js';

const { days, overlapHours, perMinute } = TOKEN_LIMITS;

export class IssueApiTokenDto {
  @ApiProperty({ example: 'Editorial system', maxLength: 100 })
  @IsString()
  @MaxLength(200)
  readonly label!: string;

  @ApiProperty({ enum: SCOPES, isArray: true })
  @IsArray()
  @ArrayMaxSize(SCOPES.length)
  @IsIn(SCOPES, { each: true })
  readonly scopes!: string[];

  @ApiProperty({ required: false, format: 'uuid', description: "Whose token; a partner's administrator leaves it out" })
  @IsOptional()
  @IsUUID()
  readonly partnerId?: string;

  @ApiProperty({ required: false, enum: MACHINE_ROLES, isArray: true, description: "Of the operator's tokens only" })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MACHINE_ROLES.length)
  @IsIn(MACHINE_ROLES, { each: true })
  readonly roles?: string[];

  @ApiProperty({ required: false, type: [String], example: ['192.0.2.0/24'], description: 'CIDR; none: from anywhere' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(TOKEN_LIMITS.ipRanges)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  readonly ipRanges?: string[];

  @ApiProperty({ required: false, minimum: perMinute.min, maximum: perMinute.max, default: perMinute.standard })
  @IsOptional()
  @IsInt()
  readonly perMinute?: number;

  @ApiProperty({
    required: false,
    format: 'date-time',
    description: `With offset; at most ${days.max} days ahead, ${days.standard} when left out`,
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly expiresAt?: string;
}

export class RotateApiTokenDto {
  @ApiProperty({
    required: false,
    minimum: 0,
    maximum: overlapHours.max,
    default: overlapHours.standard,
    description: 'Hours for which the old token is good beside the new one',
  })
  @IsOptional()
  @IsInt()
  readonly overlapHours?: number;

  @ApiProperty({ required: false, format: 'date-time', description: 'Of the new token, with offset' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly expiresAt?: string;
}
