import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HashSet } from './hash-set.js';
import { hashKey } from './shingles.js';

it('counts the hashes that two sets share, also where their halves are alike', () => {
  const hash = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }));
  const hashes = fc.uniqueArray(hash, { selector: ([high, low]) => hashKey(high, low) });
  const setOf = (pairs: readonly (readonly [number, number])[]) =>
    new HashSet({
      count: pairs.length,
      high: Uint32Array.from(pairs, ([high]) => high),
      low: Uint32Array.from(pairs, ([, low]) => low),
    });
  fc.assert(
    fc.property(hashes, hashes, (a, b) => {
      const keys = new Set(a.map(([high, low]) => hashKey(high, low)));
      expect(setOf(a).commonWith(setOf(b))).toBe(b.filter(([high, low]) => keys.has(hashKey(high, low))).length);
    }),
  );
});
