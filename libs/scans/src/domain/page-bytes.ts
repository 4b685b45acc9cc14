/** First bytes of files that are no page, whatever somebody calls them. */
const SIGNATURES: readonly (readonly [name: string, bytes: string])[] = [
  ['gzip', '1f8b08'],
  ['Zip', '504b0304'],
  ['PDF', '255044462d'],
  ['PNG', '89504e47'],
  ['JPEG', 'ffd8ff'],
  ['GIF', '47494638'],
  ['RIFF', '52494646'],
  ['Zstandard', '28b52ffd'],
];

/** What kind of file the bytes are, where they are certainly no HTML: a page read out of them would have nothing of ours, and be called clean. */
export function foreignFormat(bytes: Uint8Array): string | undefined {
  const first = bytes.subarray(0, 8).toHex();
  return SIGNATURES.find(([, signature]) => first.startsWith(signature))?.[0];
}
