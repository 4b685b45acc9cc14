import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fingerprintTokens } from './fingerprint.js';
import { REUSE_RULES, type Regime } from './reuse-rules.js';
import { hashKey, shingle } from './shingles.js';
import { winnow } from './winnow.js';

const tokens = (least: number, most: number) => fc.array(fc.nat({ max: 40 }), { minLength: least, maxLength: most });
const keys = (ids: readonly number[], regime: Regime, window: number): Set<number> => {
  const { count, high, low } = fingerprintTokens(Uint32Array.from(ids), regime, window);
  return new Set(Array.from({ length: count }, (_, at) => hashKey(high[at] ?? 0, low[at] ?? 0)));
};

describe('winnowing', () => {
  it.each([
    ['CHARS', 8, 8],
    ['CHARS', 16, 16],
    ['WORDS', 8, 8],
    ['WORDS', 8, 16],
  ] as const)(
    'gives texts with a common run of window + k - 1 tokens a common fingerprint (%s, %i and %i)',
    (regime, w1, w2) => {
      const run = Math.max(w1, w2) + REUSE_RULES.regimes[regime].k - 1;
      fc.assert(
        fc.property(tokens(run, run + 20), tokens(0, 60), tokens(0, 60), tokens(0, 60), (common, a, b, c) => {
          const one = keys([...a, ...common, ...b], regime, w1);
          const other = keys([...c, ...common, ...a], regime, w2);
          expect([...one].some((key) => other.has(key))).toBe(true);
        }),
        { numRuns: 300 },
      );
    },
  );

  it('chooses about two of window + 1 k-grams', () => {
    const ids = Uint32Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 5003);
    const { length } = winnow(shingle(ids, 8).low, 16);
    expect(length / 20_000).toBeGreaterThan(0.1);
    expect(length / 20_000).toBeLessThan(0.135);
  });

  it('keeps one k-gram of a text shorter than a window, and none of one shorter than a k-gram', () => {
    expect(winnow(shingle(Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9), 8).low, 16)).toHaveLength(1);
    expect(winnow(shingle(Uint32Array.of(1, 2, 3), 8).low, 16)).toHaveLength(0);
  });

  it('hashes a k-gram alike wherever it stands', () => {
    fc.assert(
      fc.property(tokens(5, 5), tokens(0, 30), (gram, before) => {
        const { rolling, low } = shingle(Uint32Array.from(gram), 5);
        const alone = { rolling: rolling.slice(), low: low.slice() };
        const later = shingle(Uint32Array.from([...before, ...gram]), 5);
        expect([later.rolling.at(-1), later.low.at(-1)]).toEqual([alone.rolling[0], alone.low[0]]);
      }),
    );
  });
});
