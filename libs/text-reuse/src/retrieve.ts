import type { PostingIndex } from './posting-index.js';
import { pageRegimes, REUSE_RULES } from './reuse-rules.js';
import { hashKey, shingle } from './shingles.js';
import type { Tokens } from './tokens.js';
import { winnow } from './winnow.js';

/** How a page asks: with all of its k-grams (finds short quotations), or with the winnowed ones (a ninth of the questions). */
export type Probing = 'ALL' | 'WINNOWED';

const { candidates: most, hits: enough, rare, stopFrequency } = REUSE_RULES.retrieval;

/**
 * The works worth verifying for a page, best first: those sharing several fingerprints, weighted by rarity; then, while places are left,
 * those sharing a single rare one.
 * @param works how many works the index holds, for the weights
 * @returns slots of works
 */
export function retrieve(
  index: PostingIndex,
  works: number,
  page: Tokens,
  probing: Probing,
  window: number,
): readonly number[] {
  const tally = new Map<number, { hits: number; weight: number; isRare: boolean }>();
  const asked = new Set<number>();
  let carriers: number[] = [];
  const collect = (slot: number): void => {
    carriers.push(slot);
  };
  for (const regime of pageRegimes(page.count === 0 ? 0 : page.charCount / page.count)) {
    const grams = shingle(page.ids, REUSE_RULES.regimes[regime].k);
    const probe = (at: number): void => {
      carriers = [];
      const high = grams.high[at] ?? 0;
      const low = grams.low[at] ?? 0;
      index.lookup(high, low, collect);
      if (carriers.length === 0 || carriers.length > stopFrequency) return;
      const key = hashKey(high, low);
      if (asked.has(key)) return;
      asked.add(key);
      const weight = Math.log2(1 + works / carriers.length);
      for (const slot of carriers) {
        const seen = tally.get(slot);
        if (seen === undefined) tally.set(slot, { hits: 1, weight, isRare: carriers.length <= rare });
        else {
          seen.hits += 1;
          seen.weight += weight;
          seen.isRare ||= carriers.length <= rare;
        }
      }
    };
    if (probing === 'ALL') for (let at = 0; at < grams.count; at += 1) probe(at);
    else for (const at of winnow(grams, window)) probe(at);
  }
  const found = [...tally].map(([slot, score]) => ({ slot, ...score }));
  found.sort((x, y) => y.weight - x.weight || x.slot - y.slot);
  const strong = found.filter(({ hits }) => hits >= enough).slice(0, most);
  const weak = found.filter(({ hits, isRare }) => hits < enough && isRare).slice(0, most - strong.length);
  return [...strong, ...weak].map(({ slot }) => slot);
}
