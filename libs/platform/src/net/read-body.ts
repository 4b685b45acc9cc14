import { type Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';

/** More bytes came, or came out of decompression, than the caller takes. */
export class TooLargeError extends Error {
  readonly code: 'FETCH_TOO_LARGE' | 'FETCH_DECOMPRESSION' = 'FETCH_TOO_LARGE';
}

/** What was sent compressed swells beyond what the caller takes, is wrapped too often, or is broken. */
export class DecompressionError extends TooLargeError {
  override readonly code = 'FETCH_DECOMPRESSION';
}

/** Nobody here knows how to undo it. */
export class UnknownEncodingError extends Error {
  readonly code = 'FETCH_DECOMPRESSION';
}

/** A second layer is unusual, a third one an attack. */
const MOST_ENCODINGS = 2;

/**
 * Reads a response's body and undoes its Content-Encoding, counting on both sides of the decompression.
 * @param maxBytes for the bytes on the wire and for the decoded ones, each
 * @param onBytes told of the bytes as they come over the wire
 * @throws TooLargeError as soon as a limit is passed; the stream's or zlib's error otherwise
 */
export async function readBody(
  stream: Readable,
  contentEncoding: string,
  maxBytes: number,
  onBytes: (bytes: Buffer) => void = () => undefined,
): Promise<Uint8Array> {
  const layers = decoders(contentEncoding);
  let received = 0;
  const chunks: Buffer[] = [];
  let decoded = 0;
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      received += chunk.length;
      if (received > maxBytes) throw new TooLargeError(`more than ${maxBytes} bytes received`);
      onBytes(chunk);
      yield chunk;
    }
  };
  let source: AsyncIterable<Buffer> = counted(stream);
  for (const layer of layers) source = through(source, layer);
  try {
    for await (const chunk of source) {
      decoded += chunk.length;
      if (decoded > maxBytes)
        throw layers.length === 0
          ? new TooLargeError(`more than ${maxBytes} bytes received`)
          : new DecompressionError(`more than ${maxBytes} bytes after decompression`);
      chunks.push(chunk);
    }
  } finally {
    for (const layer of layers) layer.destroy();
    stream.destroy();
  }
  return Buffer.concat(chunks, decoded);
}

/** Feeds a decompressor no faster than it is read: a bomb is stopped after the first chunk too many. */
async function* through(source: AsyncIterable<Buffer>, layer: Transform): AsyncGenerator<Buffer> {
  const fed = (async () => {
    for await (const chunk of source) {
      if (!layer.write(chunk)) await drained(layer);
      if (layer.destroyed) return;
    }
    layer.end();
  })().catch((error: unknown) => {
    layer.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    yield* layer;
  } finally {
    layer.destroy();
    await fed;
  }
}

function drained(layer: Transform): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      layer.off('drain', done);
      layer.off('close', done);
      resolve();
    };
    layer.once('drain', done);
    layer.once('close', done);
  });
}

/** In the order of undoing: the last encoding applied comes off first. A body cut short is decoded as far as it goes, as browsers do. */
function decoders(contentEncoding: string): Transform[] {
  const names = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MOST_ENCODINGS)
    throw new DecompressionError(`${names.length} content encodings on top of one another`);
  return names.reverse().map((name) => {
    if (name === 'gzip' || name === 'x-gzip') return createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
    if (name === 'deflate') return createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
    if (name === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
    if (name === 'zstd') return createZstdDecompress({ finishFlush: constants.ZSTD_e_flush });
    throw new UnknownEncodingError(`unknown content encoding ${name}`);
  });
}
