import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commonRuns, seedTable } from './common-runs.js';
import { REUSE_RULES } from './reuse-rules.js';
import { tokenize } from './tokens.js';

const { seed } = REUSE_RULES.alignment;

/** All maximal equal runs, by trying every pair of positions. */
function bruteForce(a: string, b: string): string[] {
  const found: string[] = [];
  for (let from = 0; from < a.length; from += 1) {
    for (let at = 0; at < b.length; at += 1) {
      if (from > 0 && at > 0 && a[from - 1] === b[at - 1]) continue;
      let length = 0;
      while (from + length < a.length && at + length < b.length && a[from + length] === b[at + length]) length += 1;
      if (length >= seed) found.push(`${at}:${from}:${length}`);
    }
  }
  return found.sort();
}

describe('common runs', () => {
  it('are all the maximal ones, each once', () => {
    const text = fc.string({ unit: fc.constantFrom('春', '夏', '秋', '冬'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const work = tokenize(a);
        const { count, work: from, page, length } = commonRuns(work, seedTable(work), tokenize(b));
        const found = Array.from({ length: count }, (_, run) => `${page[run]}:${from[run]}:${length[run]}`);
        expect(found.sort()).toEqual(bruteForce(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('are found behind a beginning that is frequent in the work', () => {
    const refrain = '东南西北'.repeat(REUSE_RULES.alignment.seedFrequency + 5);
    const work = tokenize(`${refrain}甲东南西乙丙丁戊己`);
    const { length } = commonRuns(work, seedTable(work), tokenize('东南西乙丙丁戊己'));
    expect(Math.max(...length)).toBe(8);
  });
});
