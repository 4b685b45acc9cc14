import { isAscii } from 'node:buffer';

const HIGH_BITS = 0x0101_0101;
/** Words added up in four lanes of eight bits: none runs over, and the sum stays a signed 32-bit number. */
const WORDS_AT_ONCE = 127;

/** Bytes of 0x80 and more. Four at a time: every page of a scan is counted through. */
export function countHighBytes(data: Uint8Array): number {
  if (isAscii(data)) return 0;
  if (data.length < 4) return countSingly(data, 0, data.length);
  // words begin at multiples of four
  const start = (4 - (data.byteOffset & 3)) & 3;
  const words = new Uint32Array(data.buffer, data.byteOffset + start, (data.length - start) >>> 2);
  let high = countSingly(data, 0, start) + countSingly(data, start + words.length * 4, data.length);
  for (let from = 0; from < words.length; from += WORDS_AT_ONCE) {
    const to = Math.min(words.length, from + WORDS_AT_ONCE);
    let lanes = 0;
    for (let at = from; at < to; at += 1) lanes += ((words[at] ?? 0) >>> 7) & HIGH_BITS;
    high += (lanes & 0xff) + ((lanes >>> 8) & 0xff) + ((lanes >>> 16) & 0xff) + (lanes >>> 24);
  }
  return high;
}

function countSingly(data: Uint8Array, from: number, to: number): number {
  let high = 0;
  for (let at = from; at < to; at += 1) high += (data[at] ?? 0) >> 7;
  return high;
}
