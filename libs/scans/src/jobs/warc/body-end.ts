import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';

const UNDO: Readonly<Record<string, (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

/**
 * Whether a compressed body ends before its end: it was read as far as it goes, and that has to be said.
 * @param most bytes it is known to come to at most
 */
export function isCompressedCutOff(sent: Uint8Array, encoding: string, most: number): boolean {
  let bytes = sent;
  for (const name of encoding.toLowerCase().split(',').reverse()) {
    const undo = UNDO[name.trim()];
    if (undo === undefined) continue;
    try {
      bytes = undo(bytes, { maxOutputLength: most });
    } catch (error) {
      return typeof error === 'object' && error !== null && 'code' in error && error.code === 'Z_BUF_ERROR';
    }
  }
  return false;
}

const LINE_END = Buffer.from('\r\n');

/** Whether a body in chunks (RFC 9112 § 7.1) ends before the chunk of no bytes that ends it. */
export function isChunkedCutOff(body: Buffer): boolean {
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.indexOf(LINE_END, at);
    const size =
      lineEnd < 0 ? undefined : /^[0-9a-f]{1,8}/iu.exec(body.toString('latin1', at, Math.min(lineEnd, at + 8)));
    // not in chunks at all: then it is as it stands
    if (size == null) return lineEnd < 0 && at > 0;
    const length = Number.parseInt(size[0], 16);
    if (length === 0) return false;
    at = lineEnd + LINE_END.length + length + LINE_END.length;
  }
  return true;
}
