import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

export class ChangePartnerStandingDto {
  @ApiProperty({
    example: 'UNPAID_INVOICE',
    maxLength: 200,
    description: 'A code or a short text without personal data; stands in the audit log',
  })
  @IsString()
  @MaxLength(200)
  @Matches(/\S/)
  readonly reason!: string;
}
