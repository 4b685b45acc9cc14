import { ROLES, type Role } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength } from 'class-validator';
import { PASSWORD_LENGTH } from '../domain/account.js';

/** A person of a partner. */
export class OpenPartnerAccountDto {
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

const STAFF_ROLES = ROLES.filter((role) => role !== 'PARTNER');

/** A person of the operator. */
export class OpenStaffAccountDto extends OpenPartnerAccountDto {
  @ApiProperty({ enum: STAFF_ROLES, isArray: true })
  @IsArray()
  @ArrayMaxSize(STAFF_ROLES.length)
  @IsIn(STAFF_ROLES, { each: true })
  readonly roles!: Role[];
}
