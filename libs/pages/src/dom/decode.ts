import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import htmlEncodingSniffer from 'html-encoding-sniffer';
import { type CharsetEvidence, charsetsToTry, TOLERATED_REPLACEMENTS } from '../domain/charset-choice.js';
import { countHighBytes } from './count-high-bytes.js';
import { twoByteCharset } from './two-byte-charset.js';

/** Bytes read of one page; the rest is cut with the warning SIZE_CAPPED. */
const MAX_BYTES = 12 * 1024 * 1024;
/** Bytes the statistical detector looks at: enough to be sure, few enough to be quick. */
const SAMPLE_BYTES = 16 * 1024;
const NULS_DROPPED = 'NULS_DROPPED';
const NOTHING_DECLARED = 'x-user-defined';

export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly warnings: string[];
}

/** Bytes of a page in any charset into text. Never throws; `contentType` is the header as received. */
export function decode(bytes: Uint8Array, contentType?: string): Decoded {
  const warnings: string[] = [];
  const data = bytes.length > MAX_BYTES ? bytes.subarray(0, MAX_BYTES) : bytes;
  if (data !== bytes) warnings.push('SIZE_CAPPED');
  const evidence = evidenceOf(data, contentType, bytes !== data);
  let best: { text: string; charset: string; replaced: number } | undefined;
  for (const charset of charsetsToTry(evidence)) {
    const text = decodeAs(data, charset);
    if (text === undefined) continue;
    // WHY: what stands in valid UTF-8 as a replacement character was one before, and no other encoding knows better
    const isProven = charset === 'utf-8' && evidence.utf8Characters !== undefined;
    const replaced = isProven
      ? 0
      : replacementCharacters(text) / Math.max(1, (data.length * evidence.highByteShare) / 2);
    if (best === undefined || replaced < best.replaced) best = { text, charset, replaced };
    if (replaced <= TOLERATED_REPLACEMENTS) break;
  }
  const declared = evidence.declared?.charset.toLowerCase();
  if (declared !== undefined && best !== undefined && best.charset !== declared) warnings.push('CHARSET_MISLABELED');
  if (declared === undefined && best !== undefined && evidence.highByteShare > 0) warnings.push('CHARSET_GUESSED');
  const text = best?.text ?? '';
  // WHY the bytes first: they are searched ten times as fast, and without a zero among them no encoding of the web has any
  const hasNuls = bufferOf(data).includes(0) && text.includes('\0');
  if (hasNuls) warnings.push(NULS_DROPPED); // as browsers do: they part words for a machine only
  return { text: hasNuls ? text.replaceAll('\0', '') : text, charset: best?.charset ?? 'utf-8', warnings };
}

/** Encodings whose valid sequences are no accident. */
const TELLING = /^(?:utf-|gb|big5|shift_jis|euc-)/u;
const NO_TEXT = /[^\P{Cc}\t\n\f\r]|\uFFFD/u;

/** A text file in any charset that its bytes prove. @returns undefined where they do not: it may be no text at all */
export function decodePlain(bytes: Uint8Array): string | undefined {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const { text, charset, warnings } = decode(bytes);
  return TELLING.test(charset) && !NO_TEXT.test(text) && !warnings.includes(NULS_DROPPED) ? text : undefined;
}

function evidenceOf(data: Uint8Array, contentType: string | undefined, isCut: boolean): CharsetEvidence {
  const header = /charset\s*=\s*["']?([^\s"';]+)/iu.exec(contentType ?? '')?.[1];
  const hasBom =
    (data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf) ||
    (data[0] === 0xff && data[1] === 0xfe) ||
    (data[0] === 0xfe && data[1] === 0xff);
  const sniffed = htmlEncodingSniffer(data, {
    ...(header === undefined ? {} : { transportLayerEncodingLabel: header }),
    defaultEncoding: NOTHING_DECLARED,
    maxPrescanBytes: 4096,
  });
  const twoBytes = hasBom ? undefined : twoByteCharset(data);
  if (twoBytes !== undefined) return { declared: { charset: twoBytes, source: 'BOM' }, highByteShare: 1 };
  const high = countHighBytes(data);
  const whole = isCut ? wholeCharacters(data) : data;
  return {
    ...(sniffed === NOTHING_DECLARED
      ? {}
      : {
          declared: {
            charset: whatwg(sniffed),
            source: hasBom ? ('BOM' as const) : header ? ('HEADER' as const) : ('META' as const),
          },
        }),
    ...(isUtf8(whole) ? { utf8Characters: high / 3 } : detectedOf(data)),
    highByteShare: data.length === 0 ? 0 : high / data.length,
  };
}

function detectedOf(data: Uint8Array): { detected?: string } {
  const guess = chardet.detect(sampleOf(data));
  return guess === null || decoderFor(guess) === undefined ? {} : { detected: whatwg(guess) };
}

/** The stretches around high bytes: markup in ASCII says nothing about the encoding of the text. */
function sampleOf(data: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(SAMPLE_BYTES, data.length));
  let filled = 0;
  for (let at = 0; at < data.length && filled < sample.length; at += 1) {
    const byte = data[at] ?? 0;
    const isNearHigh = byte >= 0x80 || (data[at - 1] ?? 0) >= 0x80;
    if (isNearHigh) sample[filled++] = byte;
  }
  return sample.subarray(0, filled);
}

/** A cut may fall inside a character: leave the last few bytes out of the UTF-8 test. */
function wholeCharacters(data: Uint8Array): Uint8Array {
  let end = data.length;
  while (end > 0 && end > data.length - 4 && ((data[end - 1] ?? 0) & 0x80) !== 0) end -= 1;
  return data.subarray(0, end);
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function whatwg(label: string): string {
  return decoderFor(label)?.encoding ?? label.toLowerCase();
}

/** By label, of those a standard knows: there are some two hundred, and a decoder keeps nothing of one page for the next. */
const decoders = new Map<string, TextDecoder>();

function decoderFor(label: string): TextDecoder | undefined {
  let decoder = decoders.get(label);
  try {
    decoder ??= new TextDecoder(label);
  } catch {
    return undefined; // a label no standard knows: the next candidate is tried
  }
  if (decoders.size < MOST_DECODERS) decoders.set(label, decoder);
  return decoder;
}

/** A standard takes a label in any case and with space around it. */
const MOST_DECODERS = 300;

function decodeAs(data: Uint8Array, charset: string): string | undefined {
  return decoderFor(charset)?.decode(data);
}

function replacementCharacters(text: string): number {
  let replaced = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) replaced += 1;
  return replaced;
}
