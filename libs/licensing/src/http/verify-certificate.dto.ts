import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** A token or a number, and of which use. */
export class VerifyCertificateDto {
  @ApiPropertyOptional({ description: 'Signed certificate, or a presentation of one (SD-JWT)' })
  @IsOptional()
  @IsString()
  @MaxLength(100_000)
  readonly token?: string;

  @ApiPropertyOptional({ example: 'IMP-0000-0000-0000-0000' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly number?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Instant of the use; now where absent' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly at?: string;

  @ApiPropertyOptional({ description: 'For whom the presentation has to be made: a presentation shown again fails' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly audience?: string;

  @ApiPropertyOptional({ description: 'The word the presentation has to answer' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  readonly nonce?: string;
}
