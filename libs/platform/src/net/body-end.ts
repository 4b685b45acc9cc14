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
