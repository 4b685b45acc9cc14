import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBase64, IsOptional, IsString, MaxLength } from 'class-validator';

export class UploadDto {
  @ApiPropertyOptional({ description: 'Echoed; what the file is called' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  readonly name?: string;

  @ApiProperty({ description: 'The file, base64 (RFC 4648, with padding)', format: 'byte' })
  @IsBase64()
  readonly base64!: string;
}

export class UploadView {
  @ApiProperty({ description: 'SHA-256 of the file; name it as `upload` or `warc` of a scan' })
  readonly key!: string;

  @ApiProperty({ description: 'Bytes' })
  readonly size!: number;

  @ApiPropertyOptional()
  readonly name?: string;
}
