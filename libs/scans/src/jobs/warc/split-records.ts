import type { StoredFile } from '../../application/page-archive.port.js';
import { type Bytes, FileWindow, find, HeldBytes } from './file-window.js';
import { GZIP, inflateMember, type Member } from './inflate-member.js';

/** The bytes of one WARC record, uncompressed, or why there are none. Offsets are bytes into the file. */
export type RecordSlice = (
  | { readonly kind: 'RECORD'; readonly bytes: Buffer; readonly damage?: string }
  | { readonly kind: 'DAMAGED'; readonly detail: string }
) & {
  readonly offset: number;
  /** Where the next one begins; absent inside a gzip member, where nobody can start. */
  readonly next?: number;
};

/** Largest uncompressed member or record taken, bytes: an archive is a stranger's, and gzip a bomb's favorite wrapping. */
const MOST_BYTES = 64_000_000;
/** An archive that swells beyond this many times its own size is a bomb: text shrinks to a tenth at best. */
const MOST_SWELLING = 100;
/** Bytes in which a member is looked for first; most records are far smaller. */
const FIRST_LOOK = 262_144;
/** Longest head of a record, bytes. */
const MOST_HEAD = 65_536;
const MARK = Buffer.from('WARC/1.');
const LINE_MARK = Buffer.from('\nWARC/1.');
const BLANK = Buffer.from('\r\n\r\n');

/**
 * Cuts a WARC file of any length into records so that damage in one does not reach the next: after a broken gzip member or a wrong
 * length it goes on at the next beginning it can find.
 * @param from byte to begin at: the beginning, or what `next` said earlier
 */
export async function* splitRecords(file: StoredFile, from = 0): AsyncGenerator<RecordSlice> {
  const bytes = new FileWindow(file);
  const isGzip = (await bytes.from(0, GZIP.length)).subarray(0, GZIP.length).equals(GZIP);
  if (isGzip) yield* splitMembers(bytes, from);
  else yield* splitPlain(bytes, from);
}

async function* splitMembers(bytes: Bytes, from: number): AsyncGenerator<RecordSlice> {
  let inflated = 0;
  for (let offset = from; offset < bytes.size; ) {
    const member = await memberAt(bytes, offset);
    if (!member.ok) {
      const following = await find(bytes, GZIP, offset + 1);
      const next = following < 0 ? bytes.size : following;
      yield { kind: 'DAMAGED', offset, detail: `gzip member at byte ${offset}: ${member.detail}`, next };
      offset = next;
      continue;
    }
    inflated += member.content.length;
    if (inflated > MOST_BYTES + (offset + member.length - from) * MOST_SWELLING) {
      const detail = `it swells to more than ${MOST_SWELLING} times its size: the rest is left`;
      yield { kind: 'DAMAGED', offset, detail, next: bytes.size };
      return;
    }
    const next = offset + member.length;
    let last: RecordSlice | undefined;
    for await (const { next: _, ...slice } of splitPlain(new HeldBytes(member.content), 0)) {
      if (last !== undefined) yield last;
      last = { ...slice, offset };
    }
    if (last !== undefined) yield { ...last, next };
    offset = next;
  }
}

/** Looks at more and more bytes until the member is whole in them. */
async function memberAt(bytes: Bytes, offset: number): Promise<Member> {
  for (let length = FIRST_LOOK; ; length *= 4) {
    const view = await bytes.from(offset, length);
    const member = inflateMember(view, MOST_BYTES);
    const isAll = offset + view.length >= bytes.size || length >= MOST_BYTES;
    if (member.ok || member.why === 'BROKEN' || isAll) return member;
  }
}

async function* splitPlain(bytes: Bytes, from: number): AsyncGenerator<RecordSlice> {
  for (let offset = await skipBlank(bytes, from); offset < bytes.size; ) {
    const view = await bytes.from(offset, MOST_HEAD);
    const headLength = view.subarray(0, MOST_HEAD).indexOf(BLANK);
    const length = headLength < 0 ? undefined : contentLength(view.subarray(0, headLength));
    if (!view.subarray(0, MARK.length).equals(MARK) || length === undefined) {
      const next = await nextMark(bytes, offset);
      yield { kind: 'DAMAGED', offset, detail: `no record begins at byte ${offset}`, next };
      offset = next;
      continue;
    }
    const body = headLength + BLANK.length;
    const end = offset + body + length;
    const following = end > bytes.size ? undefined : await skipBlank(bytes, end);
    if (following !== undefined && (await isRecordOrEnd(bytes, following))) {
      yield length > MOST_BYTES
        ? { kind: 'DAMAGED', offset, detail: `record at byte ${offset}: ${length} bytes are too many`, next: following }
        : { kind: 'RECORD', offset, bytes: await slice(bytes, offset, body + length), next: following };
      offset = following;
      continue;
    }
    // The length is wrong, or the file ends early: what lies before the next beginning is all there is.
    const next = await nextMark(bytes, offset + headLength);
    const damage = `record at byte ${offset}: ${length} bytes announced, ${next - offset - body} there`;
    const kept = await slice(bytes, offset, Math.min(next - offset, MOST_BYTES));
    yield { kind: 'RECORD', offset, bytes: kept, damage, next };
    offset = next;
  }
}

async function slice(bytes: Bytes, offset: number, length: number): Promise<Buffer> {
  return (await bytes.from(offset, length)).subarray(0, length);
}

async function isRecordOrEnd(bytes: Bytes, at: number): Promise<boolean> {
  return at >= bytes.size || (await slice(bytes, at, MARK.length)).equals(MARK);
}

function contentLength(head: Buffer): number | undefined {
  const found = /^content-length:[ \t]*(\d{1,15})[ \t]*$/im.exec(head.toString('latin1'))?.[1];
  return found === undefined ? undefined : Number(found);
}

async function skipBlank(bytes: Bytes, from: number): Promise<number> {
  for (let at = from; at < bytes.size; at += 1) {
    const [byte] = await slice(bytes, at, 1);
    if (byte !== 0x0d && byte !== 0x0a) return at;
  }
  return bytes.size;
}

/** Next `WARC/1.` at the beginning of a line, after `from`; the end where there is none. */
async function nextMark(bytes: Bytes, from: number): Promise<number> {
  const found = await find(bytes, LINE_MARK, from);
  return found < 0 ? bytes.size : found + 1;
}
