/** Bits of a fingerprint that the index keeps: at thirty million works a page meets less than one chance hit. */
export const HASH_BITS = 48;

/**
 * Postings in order of hash, then of sequence: work `sequences[i]` carries the fingerprint `hashes[i]`.
 * Hashes are whole numbers below 2⁴⁸, sequences those of the works on record.
 */
export interface PostingRun {
  readonly hashes: Float64Array;
  readonly sequences: Float64Array;
}

/** The kept bits of a 64-bit fingerprint as one number: the upper half, and of the lower one the bits it was not chosen by. */
export function hashOf(high: number, low: number): number {
  return high * 0x1_0000 + (low & 0xffff);
}

const DIGIT_BITS = 16;
const DIGIT_VALUES = 2 ** DIGIT_BITS;

/** Sorts postings by hash, those of equal hash by sequence, where they came with ascending sequences. */
export function sortPostings({ hashes, sequences }: PostingRun): PostingRun {
  let from = { hashes, sequences };
  for (let shift = 0; shift < HASH_BITS; shift += DIGIT_BITS) from = sortByDigit(from, 2 ** shift);
  return from;
}

/** One pass of a radix sort; equal digits keep their order. */
function sortByDigit({ hashes, sequences }: PostingRun, unit: number) {
  const free = new Uint32Array(DIGIT_VALUES + 1);
  const digit = (hash: number): number => Math.floor(hash / unit) % DIGIT_VALUES;
  for (const hash of hashes) free[digit(hash) + 1] = (free[digit(hash) + 1] ?? 0) + 1;
  for (let at = 1; at <= DIGIT_VALUES; at += 1) free[at] = (free[at] ?? 0) + (free[at - 1] ?? 0);
  const sorted = { hashes: new Float64Array(hashes.length), sequences: new Float64Array(hashes.length) };
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? 0;
    const place = free[digit(hash)] ?? 0;
    free[digit(hash)] = place + 1;
    sorted.hashes[place] = hash;
    sorted.sequences[place] = sequences[at] ?? 0;
  }
  return sorted;
}

/**
 * Sorted postings of several runs in one, without those of works that left, and of every hash no more than `most`: a fingerprint in so
 * many works is not asked, and need not be kept.
 * @param runs in ascending order of their sequences
 * @param isGone whether a work was withdrawn
 */
export function mergeRuns(
  runs: readonly PostingRun[],
  most: number,
  isGone: (sequence: number) => boolean,
): PostingRun {
  const total = runs.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const all = { hashes: new Float64Array(total), sequences: new Float64Array(total) };
  let length = 0;
  for (const { hashes, sequences } of runs) {
    all.hashes.set(hashes, length);
    all.sequences.set(sequences, length);
    length += hashes.length;
  }
  const { hashes, sequences } = sortPostings(all);
  let kept = 0;
  let last = -1;
  let same = 0;
  for (let at = 0; at < total; at += 1) {
    const hash = hashes[at] ?? 0;
    const sequence = sequences[at] ?? 0;
    if (isGone(sequence)) continue;
    same = hash === last ? same + 1 : 1;
    last = hash;
    if (same > most) continue;
    hashes[kept] = hash;
    sequences[kept] = sequence;
    kept += 1;
  }
  return { hashes: hashes.subarray(0, kept), sequences: sequences.subarray(0, kept) };
}
