import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PARTNER_ROLES, PASSWORD_LENGTH, STAFF_ROLES } from '../domain/account.js';
import { ChangePartnerStandingDto } from './change-partner-standing.dto.js';

const ALL_ROLES = [...PARTNER_ROLES, ...STAFF_ROLES];

export class ChangeRolesDto extends ChangePartnerStandingDto {
  @ApiProperty({
    enum: ALL_ROLES,
    isArray: true,
    description: 'All the person shall have; PARTNER is always one of a partner’s',
  })
  @IsArray()
  @ArrayMaxSize(ALL_ROLES.length)
  @IsIn(ALL_ROLES, { each: true })
  readonly roles!: string[];
}

export class InvitePersonDto {
  @ApiProperty({ example: 'colleague@chenjiang.example', maxLength: 254 })
  @IsString()
  @MaxLength(254)
  readonly email!: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(400)
  readonly displayName!: string;

  @ApiProperty({ required: false, enum: PARTNER_ROLES, isArray: true, default: ['PARTNER'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PARTNER_ROLES.length)
  @IsIn(PARTNER_ROLES, { each: true })
  readonly roles: string[] = ['PARTNER'];
}

export class AcceptInvitationDto {
  @ApiProperty({ example: 'imi_…', maxLength: 200 })
  @IsString()
  @MaxLength(200)
  readonly token!: string;

  @ApiProperty({ format: 'password', minLength: PASSWORD_LENGTH.min, maxLength: PASSWORD_LENGTH.max })
  @IsString()
  @MaxLength(1024)
  readonly password!: string;
}
