import { crc32, inflateRawSync } from 'node:zlib';

/** The bytes of one WARC record, uncompressed, or why there are none. Offsets are bytes into the file. */
export type RecordSlice =
  | { readonly kind: 'RECORD'; readonly offset: number; readonly bytes: Uint8Array; readonly damage?: string }
  | { readonly kind: 'DAMAGED'; readonly offset: number; readonly detail: string };

/** Largest uncompressed member or record taken, bytes: an archive is a stranger's, and gzip a bomb's favorite wrapping. */
const MOST_BYTES = 64_000_000;
/** An archive that swells beyond this many times its own size is a bomb: text shrinks to a tenth at best. */
const MOST_SWELLING = 100;
const MARK = Buffer.from('WARC/1.');
const BLANK = Buffer.from('\r\n\r\n');
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);

/**
 * Cuts a WARC file into records so that damage in one does not reach the next: after a broken gzip member or a wrong length it goes on at
 * the next beginning it can find.
 */
export function* splitRecords(file: Uint8Array): Generator<RecordSlice> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (!bytes.subarray(0, GZIP.length).equals(GZIP)) {
    yield* splitPlain(bytes, 0);
    return;
  }
  let inflated = 0;
  for (let offset = 0; offset < bytes.length; ) {
    const member = inflateMember(bytes, offset);
    if (member.ok) {
      inflated += member.content.length;
      if (inflated > MOST_BYTES + bytes.length * MOST_SWELLING) {
        yield {
          kind: 'DAMAGED',
          offset,
          detail: `it swells to more than ${MOST_SWELLING} times its size: the rest is left`,
        };
        return;
      }
      yield* splitPlain(member.content, offset);
      offset = member.end;
      continue;
    }
    yield { kind: 'DAMAGED', offset, detail: `gzip member at byte ${offset}: ${member.detail}` };
    const next = bytes.indexOf(GZIP, offset + 1);
    if (next < 0) return;
    offset = next;
  }
}

function* splitPlain(bytes: Buffer, base: number): Generator<RecordSlice> {
  for (let offset = skipBlank(bytes, 0); offset < bytes.length; ) {
    const at = base + offset;
    const headEnd = bytes.indexOf(BLANK, offset);
    const length = headEnd < 0 ? undefined : contentLength(bytes.subarray(offset, headEnd));
    if (!bytes.subarray(offset, offset + MARK.length).equals(MARK) || length === undefined) {
      yield { kind: 'DAMAGED', offset: at, detail: `no record begins at byte ${at}` };
      const next = nextMark(bytes, offset + 1);
      if (next < 0) return;
      offset = next;
      continue;
    }
    const end = headEnd + BLANK.length + length;
    const next = end > bytes.length ? -1 : skipBlank(bytes, end);
    const fits = next >= 0 && (next >= bytes.length || bytes.subarray(next, next + MARK.length).equals(MARK));
    if (fits) {
      yield { kind: 'RECORD', offset: at, bytes: bytes.subarray(offset, end) };
      offset = next;
      continue;
    }
    // The length is wrong, or the file ends early: what lies before the next beginning is all there is.
    const following = nextMark(bytes, headEnd);
    const stop = following < 0 ? bytes.length : following;
    const damage = `record at byte ${at}: ${length} bytes announced, ${stop - headEnd - BLANK.length} there`;
    yield { kind: 'RECORD', offset: at, bytes: bytes.subarray(offset, stop), damage };
    offset = stop;
  }
}

function contentLength(head: Buffer): number | undefined {
  const found = /^content-length:[ \t]*(\d{1,15})[ \t]*$/im.exec(head.toString('latin1'))?.[1];
  return found === undefined ? undefined : Number(found);
}

function skipBlank(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === 0x0d || bytes[at] === 0x0a) at += 1;
  return at;
}

/** Next `WARC/1.` at the beginning of a line. */
function nextMark(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(MARK, from); at >= 0; at = bytes.indexOf(MARK, at + 1))
    if (bytes[at - 1] === 0x0a) return at;
  return -1;
}

type Member =
  | { readonly ok: true; readonly content: Buffer; readonly end: number }
  | { readonly ok: false; readonly detail: string };

/** One gzip member, RFC 1952, with its checksum. */
function inflateMember(bytes: Buffer, offset: number): Member {
  const start = memberBody(bytes, offset);
  if (start === undefined) return { ok: false, detail: 'its header is cut off' };
  try {
    const { buffer, engine } = inflateRawSync(bytes.subarray(start), {
      info: true,
      maxOutputLength: MOST_BYTES,
    }) as unknown as Inflated;
    const trailer = start + engine.bytesWritten;
    if (trailer + 8 > bytes.length) return { ok: false, detail: 'its end is cut off' };
    if (crc32(buffer) !== bytes.readUInt32LE(trailer)) return { ok: false, detail: 'its checksum is wrong' };
    return { ok: true, content: buffer, end: trailer + 8 };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** What `info: true` answers; the type definitions know only the buffer. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** Where a member's deflated bytes begin: after the fixed header and the optional fields its flags announce. */
function memberBody(bytes: Buffer, offset: number): number | undefined {
  if (!bytes.subarray(offset, offset + GZIP.length).equals(GZIP) || offset + 10 > bytes.length) return undefined;
  const flags = bytes[offset + 3] ?? 0;
  let at = offset + 10;
  if ((flags & 4) !== 0) {
    if (at + 2 > bytes.length) return undefined;
    at += 2 + bytes.readUInt16LE(at);
  }
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const zero = bytes.indexOf(0, at);
    if (zero < 0) return undefined;
    at = zero + 1;
  }
  if ((flags & 2) !== 0) at += 2;
  return at < bytes.length ? at : undefined;
}
