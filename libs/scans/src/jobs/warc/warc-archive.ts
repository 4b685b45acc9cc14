import { Injectable } from '@nestjs/common';
import { WARCParser, type WARCRecord } from 'warcio';
import type { ArchiveItem, PageArchive } from '../../application/page-archive.port.js';
import { splitRecords } from './split-records.js';

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu;

/** Reads WARC files (ISO 28500), plain or gzipped, record by record with `warcio`. */
@Injectable()
export class WarcArchive implements PageArchive {
  async *read(bytes: Uint8Array): AsyncGenerator<ArchiveItem> {
    let part = 0;
    for (const slice of splitRecords(bytes)) {
      part += 1;
      if (slice.kind === 'DAMAGED') {
        yield { kind: 'BROKEN', part, detail: slice.detail };
        continue;
      }
      try {
        const page = await pageIn(slice.bytes, part);
        if (page === undefined) continue;
        // Half a page is no evidence: it is named, not scanned.
        yield slice.damage === undefined ? page : { kind: 'BROKEN', part, detail: `${slice.damage} (${page.url})` };
      } catch (error) {
        yield {
          kind: 'BROKEN',
          part,
          detail: `record at byte ${slice.offset}: ${error instanceof Error ? error.message : String(error)}`,
        };
      }
    }
  }
}

/** A response with HTML, or an HTML file kept as a resource; redirects and errors have no page of their own. */
async function pageIn(bytes: Uint8Array, part: number): Promise<Extract<ArchiveItem, { kind: 'PAGE' }> | undefined> {
  const record = await new WARCParser([bytes]).parse();
  const url = record?.warcTargetURI?.replace(/^<(.*)>$/, '$1');
  if (!record || !url) return undefined;
  const contentType = contentTypeOf(record);
  if (contentType === undefined || !HTML.test(contentType)) return undefined;
  const body = await record.readFully(true);
  if (body.length === 0) return undefined;
  return { kind: 'PAGE', part, url, contentType, bytes: body, ...capturedAt(record) };
}

function contentTypeOf(record: WARCRecord): string | undefined {
  if (record.warcType === 'resource') return record.warcContentType ?? undefined;
  if (record.warcType !== 'response') return undefined;
  const status = Number(record.httpHeaders?.statusCode);
  if (!(status >= 200 && status < 300)) return undefined;
  return record.httpHeaders?.headers.get('content-type') ?? undefined;
}

function capturedAt({ warcDate }: WARCRecord): { readonly capturedAt?: Temporal.Instant } {
  try {
    return warcDate ? { capturedAt: Temporal.Instant.from(warcDate) } : {};
  } catch {
    return {};
  }
}
