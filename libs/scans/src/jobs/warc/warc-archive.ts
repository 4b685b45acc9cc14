import { Readable } from 'node:stream';
import { setImmediate as breath } from 'node:timers/promises';
import { readBody, TooLargeError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { WARCParser, type WARCRecord } from 'warcio';
import type { ArchiveItem, PageArchive, StoredFile } from '../../application/page-archive.port.js';
import type { ArchivePlace } from '../../domain/scan-target.js';
import { type RecordSlice, splitRecords } from './split-records.js';

/** What a record holds, without its place. */
type Content = ArchiveItem extends infer Item ? (Item extends unknown ? Omit<Item, 'part' | 'next'> : never) : never;

/** Largest page taken, bytes, as for one that is fetched: archives come from strangers. */
const MOST_PAGE_BYTES = 10_000_000;
const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu;

/** Records read between two turns of everybody else in the process: inflating holds it. */
const TURN = 8;

/** Reads WARC files (ISO 28500) of any length, plain or gzipped, record by record with `warcio`. */
@Injectable()
export class WarcArchive implements PageArchive {
  async *read(file: StoredFile, from: ArchivePlace): AsyncGenerator<ArchiveItem> {
    let part = from.records;
    for await (const slice of splitRecords(file, from.offset)) {
      part += 1;
      if (part % TURN === 0) await breath();
      const place = { part, ...(slice.next === undefined ? {} : { next: { offset: slice.next, records: part } }) };
      if (slice.kind === 'DAMAGED') {
        yield { ...place, kind: 'BROKEN', detail: slice.detail };
        continue;
      }
      yield { ...place, ...(await contentOf(slice)) };
    }
  }
}

async function contentOf(slice: RecordSlice & { readonly kind: 'RECORD' }): Promise<Content> {
  try {
    const found = await htmlRecord(slice.bytes);
    if (found === undefined) return { kind: 'OTHER' };
    // Half a page is no evidence: it is named, not scanned.
    if (slice.damage !== undefined) return { kind: 'BROKEN', detail: `${slice.damage} (${found.url})` };
    return await pageIn(found);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'BROKEN', detail: `record at byte ${slice.offset}: ${detail}` };
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

async function pageIn({ record, url, contentType }: HtmlRecord): Promise<Content> {
  const bytes = await bodyOf(record);
  return bytes.length === 0 ? { kind: 'OTHER' } : { kind: 'PAGE', url, contentType, bytes, ...capturedAt(record) };
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
