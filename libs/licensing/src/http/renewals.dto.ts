import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class RenewLicenseDto {
  @ApiPropertyOptional({ format: 'date-time', description: 'Exclusive; absent: as long as the old term' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly termEndsAt?: string;
}

class RenewalView {
  @ApiProperty({ format: 'uuid' }) readonly requestId!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Once it is granted' }) readonly licenseId?: string;
}

export class RenewalsView {
  @ApiPropertyOptional({ format: 'uuid', description: 'The license this one renews' })
  readonly renewsLicenseId?: string;
  @ApiProperty({ type: [RenewalView] }) readonly renewedBy!: readonly RenewalView[];
}
