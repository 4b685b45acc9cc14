import { inflateSync } from 'node:zlib';

/** A certificate or a presentation, alone in a stream. */
const TOKEN = /^[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}(?:~[A-Za-z0-9_.~-]*)?$/u;
/** Longest token, and most streams, looked at: a PDF may come from anybody. */
const MAX_TOKEN_BYTES = 1024 * 1024;
const MAX_STREAMS = 10_000;

export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

/**
 * The signed credential attached to a printed certificate. Looks through all streams of the file, so that it is found
 * as well where another program saved the file again, as long as it left the attachment as it was.
 * @returns undefined when there is none
 */
export function tokenInPdf(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let from = 0;
  for (let count = 0; count < MAX_STREAMS; count += 1) {
    const start = file.indexOf('stream', from);
    if (start < 0) return undefined;
    const end = file.indexOf('endstream', start + 6);
    if (end < 0) return undefined;
    const token = tokenIn(file.subarray(afterLineEnd(file, start + 6), end));
    if (token !== undefined) return token;
    from = end + 9;
  }
  return undefined;
}

function afterLineEnd(file: Buffer, at: number): number {
  if (file[at] === 0x0d && file[at + 1] === 0x0a) return at + 2;
  return file[at] === 0x0a || file[at] === 0x0d ? at + 1 : at;
}

function tokenIn(stream: Buffer): string | undefined {
  const text = (inflated(stream) ?? stream).toString('latin1').trim();
  return TOKEN.test(text) ? text : undefined;
}

function inflated(stream: Buffer): Buffer | undefined {
  try {
    return inflateSync(stream, { maxOutputLength: MAX_TOKEN_BYTES });
  } catch {
    return undefined;
  }
}
