/** A segment has at least this many times the postings of the next one: few segments to ask, and no posting is rewritten often. */
const TIER = 4;

/**
 * Which segments are merged next.
 * @param sizes postings of each, oldest first
 * @returns how many of the newest; 0 where they are well as they are
 */
export function segmentsToMerge(sizes: readonly number[]): number {
  let count = 1;
  let size = sizes.at(-1) ?? 0;
  for (let before = sizes.at(-2); before !== undefined && before < size * TIER; before = sizes.at(-1 - count)) {
    size += before;
    count += 1;
  }
  return count > 1 ? count : 0;
}
