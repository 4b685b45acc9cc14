import { Readable } from 'node:stream';
import { setImmediate as breath } from 'node:timers/promises';
import { readBody, TooLargeError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { WARCParser, type WARCRecord } from 'warcio';
import type { ArchiveItem, PageArchive } from '../../application/page-archive.port.js';
import { splitRecords } from './split-records.js';

/** Largest page taken, bytes, as for one that is fetched: archives come from strangers. */
const MOST_PAGE_BYTES = 10_000_000;
const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu;

/** Reads WARC files (ISO 28500), plain or gzipped, record by record with `warcio`. */
@Injectable()
export class WarcArchive implements PageArchive {
  async *read(bytes: Uint8Array): AsyncGenerator<ArchiveItem> {
    let part = 0;
    for (const slice of splitRecords(bytes)) {
      part += 1;
      // WHY: inflating holds the process; whoever else waits for it gets a turn between two records
      await breath();
      if (slice.kind === 'DAMAGED') {
        yield { kind: 'BROKEN', part, detail: slice.detail };
        continue;
      }
      try {
        const found = await htmlRecord(slice.bytes);
        if (found === undefined) continue;
        // Half a page is no evidence: it is named, not scanned.
        if (slice.damage !== undefined) yield { kind: 'BROKEN', part, detail: `${slice.damage} (${found.url})` };
        else yield* pageIn(found, part);
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        yield { kind: 'BROKEN', part, detail: `record at byte ${slice.offset}: ${detail}` };
      }
    }
  }
}

interface HtmlRecord {
  readonly record: WARCRecord;
  readonly url: string;
  readonly contentType: string;
}

/** A response with HTML, or an HTML file kept as a resource; redirects and errors have no page of their own. */
async function htmlRecord(bytes: Uint8Array): Promise<HtmlRecord | undefined> {
  const record = await new WARCParser([bytes]).parse();
  const url = record?.warcTargetURI?.replace(/^<(.*)>$/, '$1');
  if (!record || !url) return undefined;
  const contentType = contentTypeOf(record);
  return contentType !== undefined && HTML.test(contentType) ? { record, url, contentType } : undefined;
}

async function* pageIn({ record, url, contentType }: HtmlRecord, part: number): AsyncGenerator<ArchiveItem> {
  const bytes = await bodyOf(record);
  if (bytes.length > 0) yield { kind: 'PAGE', part, url, contentType, bytes, ...capturedAt(record) };
}

/**
 * The page's bytes, its transfer and content encodings undone. What is said to be compressed and is not, is taken as it is.
 * @throws TooLargeError
 */
async function bodyOf(record: WARCRecord): Promise<Uint8Array> {
  const headers = record.httpHeaders?.headers;
  const encoding = headers?.get('content-encoding') ?? '';
  // WHY not left to warcio: it inflates all there is before anybody can count
  headers?.delete('content-encoding');
  const sent = await record.readFully(true);
  try {
    return await readBody(Readable.from([sent]), encoding, MOST_PAGE_BYTES);
  } catch (error) {
    if (error instanceof TooLargeError || sent.length > MOST_PAGE_BYTES) throw error;
    return sent;
  }
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
