import type { ReuseClass } from '@app/text-reuse';
import type { Pair } from './compare-texts.js';

/**
 * Which stretches of a work and a page are held against one another. Of a work that was taken whole, all of it: what is left out is a change,
 * too. Of an excerpt only the passages taken: leaving out the rest is what makes it one.
 * @returns undefined of a text told in other words, which has no wording to compare
 */
export function comparedPairs(
  reuse: ReuseClass,
  spans: readonly Pair[],
  workLength: number,
): readonly Pair[] | undefined {
  if (reuse === 'REWRITE') return undefined;
  const ordered = spans.toSorted((a, b) => a.page[0] - b.page[0]);
  const first = ordered[0];
  if (reuse !== 'FULL' || first === undefined) return ordered;
  const end = ordered.reduce((latest, { page }) => Math.max(latest, page[1]), 0);
  return [{ work: [0, workLength], page: [first.page[0], end] }];
}
