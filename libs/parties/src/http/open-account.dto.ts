import type { Role } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PARTNER_ROLES, PASSWORD_LENGTH, STAFF_ROLES } from '../domain/account.js';

class PersonDto {
  @ApiProperty({ example: 'partner@chenjiang.example', maxLength: 254 })
  @IsString()
  @MaxLength(254)
  readonly email!: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(400)
  readonly displayName!: string;

  @ApiProperty({ format: 'password', minLength: PASSWORD_LENGTH.min, maxLength: PASSWORD_LENGTH.max })
  @IsString()
  @MaxLength(1024)
  readonly password!: string;
}

/** A person of a partner. */
export class OpenPartnerAccountDto extends PersonDto {
  @ApiProperty({ required: false, enum: PARTNER_ROLES, isArray: true, default: ['PARTNER'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PARTNER_ROLES.length)
  @IsIn(PARTNER_ROLES, { each: true })
  readonly roles: Role[] = ['PARTNER'];
}

/** A person of the operator. */
export class OpenStaffAccountDto extends PersonDto {
  @ApiProperty({ enum: STAFF_ROLES, isArray: true })
  @IsArray()
  @ArrayMaxSize(STAFF_ROLES.length)
  @IsIn(STAFF_ROLES, { each: true })
  readonly roles!: Role[];
}
