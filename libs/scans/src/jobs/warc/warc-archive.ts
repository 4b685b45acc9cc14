import { Readable } from 'node:stream';
import { setImmediate as breath } from 'node:timers/promises';
import { isCompressedCutOff, readBody, TooLargeError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import type { ArchiveItem, PageArchive, StoredFile } from '../../application/page-archive.port.js';
import { foreignFormat, looksLikeMarkup } from '../../domain/page-bytes.js';
import type { ArchivePlace } from '../../domain/scan-target.js';
import { isChunkedCutOff } from './body-end.js';
import { type RecordSlice, splitRecords } from './split-records.js';

/** What a record holds, without its place. */
type Content = ArchiveItem extends infer Item ? (Item extends unknown ? Omit<Item, 'part' | 'next'> : never) : never;

/** Largest page taken, bytes, as for one that is fetched: archives come from strangers. */
const MOST_PAGE_BYTES = 10_000_000;
const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu;

const RESPONSE = /^warc-type:[ \t]*response[ \t]*$/imu;
const BLANK = Buffer.from('\r\n\r\n');

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
  /** What stands behind the heads, as it was sent, its chunks joined. */
  readonly body: Uint8Array;
  /** The last chunk is missing. */
  readonly isCutOff: boolean;
}

/** A response with HTML, or an HTML file kept as a resource; redirects and errors have no page of their own. */
async function htmlRecord(bytes: Buffer): Promise<HtmlRecord | undefined> {
  const { record, body } = await headsOf(bytes);
  const url = record?.warcTargetURI?.replace(/^<(.*)>$/, '$1');
  if (!record || !url) return undefined;
  const contentType = contentTypeOf(record);
  if (contentType === undefined || !HTML.test(contentType)) return undefined;
  const found = { record, url, contentType };
  if (record.httpHeaders?.headers.has('transfer-encoding') !== true) return { ...found, body, isCutOff: false };
  return { ...found, body: await withoutTransferEncoding(bytes), isCutOff: isChunkedCutOff(body) };
}

/** WHY not the whole record: `warcio` passes a body on through several readers, which costs more than inflating it. */
async function headsOf(bytes: Buffer): Promise<{ record: WARCRecord | null; body: Buffer }> {
  const content = behindBlank(bytes, 0);
  const isResponse = RESPONSE.test(bytes.toString('latin1', 0, content));
  const body = isResponse ? behindBlank(bytes, content) : content;
  return { record: await parsed(bytes.subarray(0, body)), body: bytes.subarray(body) };
}

/** The body with its chunks joined, or with whatever else the transfer did to it undone. */
async function withoutTransferEncoding(bytes: Buffer): Promise<Uint8Array> {
  const record = await parsed(bytes);
  // WHY not left to warcio: it inflates all there is before anybody can count
  record?.httpHeaders?.headers.delete('content-encoding');
  return (await record?.readFully(true)) ?? new Uint8Array();
}

/** WHY a reader of our own: the parser would get an inflater ready for bytes that are inflated already. */
function parsed(bytes: Buffer): Promise<WARCRecord | null> {
  return new WARCParser(new AsyncIterReader([bytes], null)).parse();
}

/** Position behind the next blank line; the length where there is none. */
function behindBlank(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(BLANK, from);
  return at < 0 ? bytes.length : at + BLANK.length;
}

async function pageIn({ record, url, contentType, body, isCutOff }: HtmlRecord): Promise<Content> {
  const encoding = record.httpHeaders?.headers.get('content-encoding') ?? '';
  const bytes = await decodedBody(body, encoding);
  const isPart = isCutOff || (bytes !== body && isCompressedCutOff(body, encoding, MOST_PAGE_BYTES));
  if (bytes.length === 0)
    return isPart ? { kind: 'BROKEN', detail: `the body is cut off (${url})` } : { kind: 'OTHER' };
  // Read as text it would have nothing of ours, and be called clean.
  const format = foreignFormat(bytes);
  if (format !== undefined) return { kind: 'BROKEN', detail: `the bytes are ${format}, no page (${url})` };
  const warnings = isPart ? { warnings: ['BODY_CUT_OFF' as const] } : {};
  return { kind: 'PAGE', url, contentType, bytes, ...capturedAt(record), ...warnings };
}

/**
 * The page's bytes, its content encodings undone. What is said to be compressed and is not, is taken as it is.
 * @throws where they cannot be undone
 */
async function decodedBody(sent: Uint8Array, encoding: string): Promise<Uint8Array> {
  if (encoding === '' && sent.length <= MOST_PAGE_BYTES) return sent;
  try {
    return await readBody(Readable.from([sent]), encoding, MOST_PAGE_BYTES);
  } catch (error) {
    if (error instanceof TooLargeError || sent.length > MOST_PAGE_BYTES) throw error;
    if (sent.length > 0 && !looksLikeMarkup(sent)) throw error;
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
