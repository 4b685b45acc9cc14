import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Marks } from './marks.js';

const SIZE = 20;

describe('marks', () => {
  it('know the nearest positions without one', () => {
    const ranges = fc.array(fc.tuple(fc.nat({ max: SIZE - 1 }), fc.nat({ max: SIZE })), { maxLength: 8 });
    fc.assert(
      fc.property(ranges, (marked) => {
        const marks = new Marks(SIZE);
        const naive = new Set<number>();
        for (const [start, longest] of marked) {
          const length = Math.min(longest, SIZE - start);
          const before = naive.size;
          for (let at = start; at < start + length; at += 1) naive.add(at);
          expect(marks.add(start, length)).toBe(naive.size - before);
        }
        const free = Array.from({ length: SIZE }, (_, at) => at).filter((at) => !naive.has(at));
        for (let at = 0; at < SIZE; at += 1) {
          expect(marks.has(at)).toBe(naive.has(at));
          expect(marks.nextFree(at)).toBe(free.find((other) => other >= at) ?? SIZE);
          expect(marks.lastFree(at)).toBe(free.findLast((other) => other <= at) ?? -1);
        }
      }),
    );
  });

  it('are found in few steps, however long the marked stretch and however often asked', () => {
    const size = 50_000;
    const marks = new Marks(size);
    marks.add(0, size);
    for (let at = 0; at < size; at += 1) {
      marks.nextFree(at);
      marks.lastFree(at);
    }
    expect(marks.steps).toBeLessThan(20 * size);
  });
});
