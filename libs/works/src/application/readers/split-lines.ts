/** A line of a byte stream. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  /** Without its line feed; undefined for a line longer than the limit. */
  readonly bytes: Uint8Array | undefined;
  /** Bytes it took in the stream, line feed included. */
  readonly size: number;
}

const LINE_FEED = 10;

/** Cuts a byte stream at line feeds, holding one line at most; what goes beyond `maxBytes` is read over, not kept. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<ByteLine> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const line = (): ByteLine => {
    number += 1;
    const bytes = size > maxBytes + 1 ? undefined : joined(held);
    const cut: ByteLine = { number, bytes, size };
    held = [];
    size = 0;
    return cut;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      hold(chunk.subarray(from, end));
      size += 1;
      from = end + 1;
      yield line();
    }
    hold(chunk.subarray(from));
  }
  if (size > 0) yield line();

  function hold(part: Uint8Array): void {
    size += part.length;
    if (size > maxBytes + 1) held = [];
    else if (part.length > 0) held.push(part);
  }
}

/** The whole stream in one piece; undefined when it is longer than `maxBytes`. */
export async function wholeOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    parts.push(chunk);
  }
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
