import { isUtf8 } from 'node:buffer';
import { countHighBytes } from './count-high-bytes.js';

/** Bytes looked at. */
const BEGINNING = 512;
/** Letters of markup that must show: a stray zero is none. */
const LEAST_LETTERS = 3;
/** Of the pairs without a zero no more may be two letters of ASCII: in Chinese text a quarter is, in markup of one byte a letter nearly all. */
const MOST_PAIRS = 0.7;

/**
 * UTF-16 that says nothing of itself. Markup in it begins with a letter of ASCII and a zero, in one order or the other, and each further
 * letter of a tag is such a pair; no other encoding of text has zeros. As good as the mark it lacks.
 */
export function twoByteCharset(data: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first = 0, second = 0] = data;
  if (!(first === 0 || second === 0) || isOfOneByte(data)) return undefined;
  if (isLetter(first) && second === 0) return isPaired(data, 0) ? 'utf-16le' : undefined;
  if (first === 0 && isLetter(second)) return isPaired(data, 1) ? 'utf-16be' : undefined;
  return undefined;
}

/** Letters beyond ASCII that are valid UTF-8 are no accident; zeros among them are there to mislead. */
function isOfOneByte(data: Uint8Array): boolean {
  return countHighBytes(data) > 0 && isUtf8(data);
}

/** @param low place of the lower byte in its pair */
function isPaired(data: Uint8Array, low: 0 | 1): boolean {
  const end = Math.min(data.length, BEGINNING) & ~1;
  const seen = { letters: 0, others: 0, pairs: 0, whole: 0 };
  for (let at = 0; at < end; at += 2) {
    const [lower = 0, upper = 0] = [data[at + low], data[at + 1 - low]];
    if (upper === 0) seen[isLetter(lower) ? 'letters' : 'others'] += 1;
    else if (lower !== 0) {
      seen.whole += 1;
      if (isLetter(lower) && isLetter(upper)) seen.pairs += 1;
    }
  }
  return seen.letters >= LEAST_LETTERS && seen.others <= seen.letters && seen.pairs <= seen.whole * MOST_PAIRS;
}

/** Of ASCII, as markup has it. */
function isLetter(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d);
}
