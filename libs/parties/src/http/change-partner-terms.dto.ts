import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { SEATS } from '../domain/partner.js';
import { ChangePartnerStandingDto } from './change-partner-standing.dto.js';

/** What is left out stays as it is. */
export class ChangePartnerTermsDto extends ChangePartnerStandingDto {
  @ApiProperty({ required: false, minimum: SEATS.min, maximum: SEATS.max })
  @IsOptional()
  @IsInt()
  readonly seats?: number;

  @ApiProperty({ required: false, description: 'First instant at which it is over, with offset; NONE: open-ended' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly expiresAt?: string;

  @ApiProperty({ required: false, format: 'uuid', description: 'Account of the licensing desk that looks after it' })
  @IsOptional()
  @IsUUID()
  readonly accountManagerId?: string;
}
