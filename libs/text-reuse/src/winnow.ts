import type { Shingles } from './shingles.js';

/**
 * Robust winnowing (Schleimer, Wilkerson, Aiken 2003): of every `window` neighboring k-grams the one with the least hash; among equal
 * ones the one already chosen, else the last. Two texts with a common run of `window + k - 1` tokens always choose a common k-gram,
 * also where they were winnowed with different windows (the larger one counts).
 * @returns ascending positions into the shingles; at least one where there is any shingle
 */
export function winnow({ high, count }: Shingles, window: number): Uint32Array {
  if (count === 0) return new Uint32Array(0);
  const width = Math.min(window, count);
  const chosen = new Uint32Array(count - width + 1);
  let chosenCount = 0;
  let least = -1;
  for (let end = width - 1; end < count; end += 1) {
    const start = end - width + 1;
    if (least < start) {
      least = lastLeast(high, start, end);
    } else if ((high[end] ?? 0) < (high[least] ?? 0)) {
      least = end;
    } else {
      continue;
    }
    chosen[chosenCount] = least;
    chosenCount += 1;
  }
  return chosen.subarray(0, chosenCount);
}

/** Position of the least hash in `[start, end]`, the last of equals. */
function lastLeast(hashes: Uint32Array, start: number, end: number): number {
  let least = end;
  for (let at = end - 1; at >= start; at -= 1) if ((hashes[at] ?? 0) < (hashes[least] ?? 0)) least = at;
  return least;
}
