import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commonRuns, mayHaveRun, seedTable } from './common-runs.js';
import { REUSE_RULES } from './reuse-rules.js';
import { tokenize } from './tokens.js';

const { seed, parallelRuns } = REUSE_RULES.alignment;

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
        const asked = tokenize(b);
        const { count, work: from, page, length } = commonRuns(tokenize(a), asked, seedTable(asked));
        const found = Array.from({ length: count }, (_, run) => `${page[run]}:${from[run]}:${length[run]}`);
        expect(found.sort()).toEqual(bruteForce(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('are found behind a beginning that is frequent on the page', () => {
    const refrain = '东南西北'.repeat(REUSE_RULES.alignment.seedFrequency + 5);
    const page = tokenize(`${refrain}甲东南西乙丙丁戊己`);
    const { length } = commonRuns(tokenize('东南西乙丙丁戊己'), page, seedTable(page));
    expect(Math.max(...length)).toBe(8);
  });

  it('of some length are there or not, as told without looking for all', () => {
    const text = fc.string({ unit: fc.constantFrom('春', '夏', '秋', '冬'), maxLength: 18 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: seed, max: 9 }), (a, b, length) => {
        const [work, page] = [tokenize(a), tokenize(b)];
        const seeds = seedTable(page);
        expect(mayHaveRun(length, work, page, seeds)).toBe(commonRuns(work, page, seeds).longest >= length);
      }),
    );
  });

  it('of one repeated phrase are followed in steps that grow with the text, not with its square', () => {
    for (const phrase of ['哈', '东南西', '甲乙丙丁戊己庚辛']) {
      for (const times of [1_000, 8_000]) {
        const text = tokenize(phrase.repeat(times));
        const { length, longest } = commonRuns(text, text, seedTable(text));
        expect(longest).toBe(text.count);
        expect(length.reduce((steps, each) => steps + each, 0)).toBeLessThanOrEqual(2 * parallelRuns * text.count);
      }
    }
  });
});
