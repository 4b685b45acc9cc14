import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** One of the two. */
export class VerifyCertificateDto {
  @ApiPropertyOptional({ description: 'Signed certificate' })
  @IsOptional()
  @IsString()
  @MaxLength(100_000)
  readonly token?: string;

  @ApiPropertyOptional({ example: 'IMP-0000-0000-0000-0000' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly number?: string;
}
