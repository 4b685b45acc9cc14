import { crc32, inflateRawSync } from 'node:zlib';

export const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const OUTPUT_CHUNK = 262_144;

/** CUT_OFF: with more bytes it may be whole. */
export type Member =
  | { readonly ok: true; readonly content: Buffer; readonly length: number }
  | { readonly ok: false; readonly why: 'CUT_OFF' | 'BROKEN'; readonly detail: string };

/**
 * The gzip member that begins here, RFC 1952, its checksum verified.
 * @param most bytes taken out of it; more is an error
 */
export function inflateMember(bytes: Buffer, most: number): Member {
  const start = memberBody(bytes);
  if (start === undefined) return { ok: false, why: 'CUT_OFF', detail: 'its header is cut off' };
  try {
    const { buffer, engine } = inflateRawSync(bytes.subarray(start), {
      info: true,
      maxOutputLength: most,
      chunkSize: OUTPUT_CHUNK,
    }) as unknown as Inflated;
    const trailer = start + engine.bytesWritten;
    if (trailer + 8 > bytes.length) return { ok: false, why: 'CUT_OFF', detail: 'its end is cut off' };
    if (crc32(buffer) !== bytes.readUInt32LE(trailer))
      return { ok: false, why: 'BROKEN', detail: 'its checksum is wrong' };
    return { ok: true, content: buffer, length: trailer + 8 };
  } catch (error) {
    const isCut = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, why: isCut ? 'CUT_OFF' : 'BROKEN', detail };
  }
}

/** What `info: true` answers; the type definitions know only the buffer. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** Where a member's deflated bytes begin: after the fixed header and the optional fields its flags announce. */
function memberBody(bytes: Buffer): number | undefined {
  if (!bytes.subarray(0, GZIP.length).equals(GZIP) || bytes.length < 10) return undefined;
  const flags = bytes[3] ?? 0;
  let at = 10;
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
