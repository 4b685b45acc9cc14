import { Nested } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { REVISITS, type Revisit } from '../domain/scan.js';
import { MOST_TARGETS, type TargetRequest } from '../domain/scan-target.js';

const KEY = /^[0-9a-f]{64}$/;

export class DeclaredReprintsDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of this partner only; of all partners where absent' })
  @IsOptional()
  @IsUUID()
  readonly partnerId?: string;
}

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

  @ApiPropertyOptional({
    description: 'Address of a WARC file, plain or gzipped, read part by part where it lies',
    example: 'https://data.commoncrawl.org/crawl-data/CC-MAIN-2026-45/segments/1/warc/CC-MAIN-1.warc.gz',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  readonly warcUrl?: string;

  @ApiPropertyOptional({
    description:
      'Key of an uploaded list of addresses: one a line, or a table of search results (CSV) with a column of addresses',
  })
  @IsOptional()
  @Matches(KEY)
  readonly list?: string;

  @ApiPropertyOptional({ description: 'Address of a sitemap or a sitemap index, gzipped or not' })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  readonly sitemap?: string;

  @ApiPropertyOptional({ description: 'Address of an RSS or Atom feed' })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  readonly feed?: string;

  @ApiPropertyOptional({ description: 'First page of a site that is followed link by link, on its own host' })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  readonly site?: string;

  @ApiPropertyOptional({ description: 'With `site`: links from the first page to the last', default: 3 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(20)
  readonly depth?: number;

  @ApiPropertyOptional({ description: 'With `site`: pages looked at in all', default: 500 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  readonly budget?: number;

  @ApiPropertyOptional({ type: DeclaredReprintsDto, description: 'Every page that partners declared as a reprint' })
  @IsOptional()
  @Nested(() => DeclaredReprintsDto)
  readonly reprints?: DeclaredReprintsDto;

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
  @ApiProperty({
    type: [ScanTargetDto],
    description:
      'Each target has one of `url`, `upload`, `warc`, `warcUrl`, `list`, `sitemap`, `feed`, `site`, `reprints`',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TARGETS)
  @Nested(() => ScanTargetDto, { each: true })
  readonly targets!: ScanTargetDto[];

  @ApiPropertyOptional({
    enum: REVISITS,
    default: 'CHANGED',
    description: '`ALL` looks at pages again that are known to be unchanged',
  })
  @IsOptional()
  @IsIn(REVISITS)
  readonly revisit?: Revisit;
}

/** @returns undefined where a target does not name exactly one thing to look at */
export function targetRequest(dto: ScanTargetDto): TargetRequest | undefined {
  const { url, upload, warc, warcUrl, list, sitemap, feed, site, reprints, depth, budget } = dto;
  const named = [upload, warc, warcUrl, list, sitemap, feed, site, reprints].filter((each) => each !== undefined);
  if (named.length > 1) return undefined;
  if (upload !== undefined) return fileRequest('PAGE', upload, dto);
  if (warc !== undefined) return fileRequest('WARC', warc, dto);
  if (list !== undefined) return fileRequest('LIST', list, dto);
  if (named.length === 1 && url !== undefined) return undefined;
  if (warcUrl !== undefined) return { kind: 'WARC', url: warcUrl };
  if (sitemap !== undefined) return { kind: 'SITEMAP', url: sitemap };
  if (feed !== undefined) return { kind: 'FEED', url: feed };
  if (site !== undefined) {
    const limits = { ...(depth === undefined ? {} : { depth }), ...(budget === undefined ? {} : { budget }) };
    return { kind: 'SITE', url: site, ...limits };
  }
  if (reprints !== undefined) {
    const { partnerId } = reprints;
    return { kind: 'REPRINTS', ...(partnerId === undefined ? {} : { partnerId }) };
  }
  return url === undefined ? undefined : { kind: 'URL', url };
}

function fileRequest(
  kind: 'PAGE' | 'WARC' | 'LIST',
  objectKey: string,
  { name, url, contentType }: ScanTargetDto,
): TargetRequest {
  return {
    kind,
    objectKey,
    name: name ?? objectKey,
    ...(url === undefined ? {} : { url }),
    ...(contentType === undefined ? {} : { contentType }),
  };
}
