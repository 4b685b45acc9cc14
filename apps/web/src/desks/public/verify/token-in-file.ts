/** A certificate or a presentation of one, alone in a text. */
const TOKEN = /^[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}(?:~[A-Za-z0-9_.~-]*)?$/;
/** A PDF may come from anybody: no more streams are looked at, none is unpacked further. */
const MOST_STREAMS = 10_000;
const LONGEST_TOKEN = 1_048_576;
/** Bytes; the largest certificate is a tenth of it. */
export const LARGEST_FILE = 20 * 1_048_576;

export function isToken(text: string): boolean {
  return TOKEN.test(text.trim());
}

/**
 * The signed text in a file: the file itself, or what a printed certificate (PDF) carries as its attachment.
 * @returns undefined where there is none
 */
export async function tokenInFile(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const text = latin1(bytes);
  if (!text.slice(0, 1_024).includes('%PDF-')) return isToken(text) ? text.trim() : undefined;
  let from = 0;
  for (let count = 0; count < MOST_STREAMS; count += 1) {
    const start = text.indexOf('stream', from);
    const end = start < 0 ? -1 : text.indexOf('endstream', start + 6);
    if (end < 0) return undefined;
    const stream = bytes.slice(afterLineEnd(bytes, start + 6), end);
    const content = (await inflated(stream)) ?? latin1(stream.subarray(0, LONGEST_TOKEN));
    if (isToken(content)) return content.trim();
    from = end + 9;
  }
  return undefined;
}

function afterLineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2;
  return bytes[at] === 0x0a || bytes[at] === 0x0d ? at + 1 : at;
}

/** One character a byte, so that places in the text are places in the file. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
}

/** zlib, RFC 1950; stops where no certificate is that long. @returns undefined where it is none */
async function inflated(stream: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  // WHY first: most streams are no zlib, and a failed one costs a stream object
  if (stream.length < 2 || (((stream[0] ?? 0) << 8) | (stream[1] ?? 0)) % 31 !== 0) return undefined;
  const reader = new Blob([stream]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text;
      text += latin1(value);
      if (text.length > LONGEST_TOKEN) {
        await reader.cancel();
        return undefined;
      }
    }
  } catch {
    // bytes after the end of the data, as PDF has them, are an error to the stream; what came before is whole
    return text === '' ? undefined : text;
  }
}
