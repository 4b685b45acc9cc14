import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { MOST_TARGETS, type TargetRequest } from '../domain/scan-target.js';

const KEY = /^[0-9a-f]{64}$/;

export class ScanTargetDto {
  @ApiPropertyOptional({
    description: 'Page to fetch; with `upload` or `warc` the address it was saved from',
    example: 'https://news.example/a/1',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  readonly url?: string;

  @ApiPropertyOptional({ description: 'Key of an uploaded HTML page, as POST /api/v1/scans/uploads answered it' })
  @IsOptional()
  @Matches(KEY)
  readonly upload?: string;

  @ApiPropertyOptional({
    description: 'Key of an uploaded WARC file, plain or gzipped; each of its HTML pages is scanned',
  })
  @IsOptional()
  @Matches(KEY)
  readonly warc?: string;

  @ApiPropertyOptional({ description: 'Name an upload goes by in findings', example: 'pages/copy.html' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  readonly name?: string;

  @ApiPropertyOptional({ description: 'Content-Type the page was sent with', example: 'text/html; charset=gbk' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly contentType?: string;
}

export class StartScanDto {
  @ApiProperty({ type: [ScanTargetDto], description: 'Each target has `url`, `upload` or `warc`' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TARGETS)
  @ValidateNested({ each: true })
  @Type(() => ScanTargetDto)
  readonly targets!: ScanTargetDto[];
}

/** @returns undefined where a target names neither an address nor an upload, or two uploads */
export function targetRequest({ url, upload, warc, name, contentType }: ScanTargetDto): TargetRequest | undefined {
  if (upload !== undefined && warc !== undefined) return undefined;
  const objectKey = upload ?? warc;
  if (objectKey === undefined) return url === undefined ? undefined : { kind: 'URL', url };
  return {
    kind: warc === undefined ? 'PAGE' : 'WARC',
    objectKey,
    name: name ?? objectKey,
    ...(url === undefined ? {} : { url }),
    ...(contentType === undefined ? {} : { contentType }),
  };
}
