/** Rows drawn beyond what is seen, above and below. */
const SPARE = 8;

/**
 * Which rows of a long list are to be drawn.
 * @param scrolled pixels above the first one that is seen
 * @param height pixels that are seen
 * @returns half-open range of indexes
 */
export function windowOf(
  count: number,
  rowHeight: number,
  scrolled: number,
  height: number,
): readonly [number, number] {
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - SPARE);
  const last = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + SPARE);
  return [Math.min(first, count), Math.max(first, last)];
}
