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

/** Longest beginning looked at, bytes. */
const BEGINNING = 1_024;
const MARKUP = /<[a-z!?/]/iu;
/** ISO-2022-JP switches with it. */
const ESCAPE = 0x1b;

/** Whether the bytes begin like a page as it is, and not like one compressed. UTF-16 has zeros: rather named than not read. */
export function looksLikeMarkup(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING));
  return MARKUP.test(beginning.toString('latin1')) && !beginning.some(isNoText);
}

/** A byte that no text in a charset of the web has, but most of what is compressed. */
function isNoText(byte: number): boolean {
  const isSpace = byte >= 0x09 && byte <= 0x0d;
  return byte < 0x20 && !isSpace && byte !== ESCAPE;
}

/** What kind of file the bytes are, where they are certainly no HTML: a page read out of them would have nothing of ours, and be called clean. */
export function foreignFormat(bytes: Uint8Array): string | undefined {
  const first = bytes.subarray(0, 8).toHex();
  return SIGNATURES.find(([, signature]) => first.startsWith(signature))?.[0];
}
