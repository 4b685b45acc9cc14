import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CommonRuns, commonRuns, isLong, isNoise, mayHaveRun, seedTable } from './common-runs.js';
import { REUSE_RULES } from './reuse-rules.js';
import { tokenize } from './tokens.js';

const { seed, parallelRuns } = REUSE_RULES.alignment;

const LONG = '堤坝管理处的工作人员在老桥下游发现了一处新的渗水点水位在夜里上涨了四十厘米';

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

  it('are the same without those that are noise, where rules say so', () => {
    const text = fc.string({ unit: fc.constantFrom('春', '夏', '秋', '冬', '雪'), maxLength: 40 });
    const rules = REUSE_RULES.regimes.CHARS;
    const told = ({ count, work, page, length }: CommonRuns): string[] => {
      let covered = 0;
      return Array.from({ length: count }, (_, run) => [work[run] ?? 0, page[run] ?? 0, length[run] ?? 0] as const)
        .filter(([start, , size]) => {
          const isKept = !isNoise(start, size, covered, rules);
          if (isLong(size, rules)) covered = Math.max(covered, start + size);
          return isKept;
        })
        .map((run) => run.join(':'));
    };
    fc.assert(
      fc.property(text, text, text, text, text, (a, b, c, d, e) => {
        const [work, page] = [
          tokenize(a + LONG + b + LONG.slice(9, 21) + c),
          tokenize(d + LONG + e + LONG.slice(5, 30)),
        ];
        const seeds = seedTable(page);
        const all = told(commonRuns(work, page, seeds));
        expect(told(commonRuns(work, page, seeds, rules))).toEqual(all);
      }),
      { numRuns: 300 },
    );
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
