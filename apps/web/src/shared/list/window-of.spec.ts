import { describe, expect, it } from '@jest/globals';
import { windowOf } from './window-of.js';

describe('the rows of a list that are drawn', () => {
  it.each([
    [100_000, 50, 0, 500, [0, 18]],
    [100_000, 50, 50_000, 500, [992, 1018]],
    [100_000, 50, 4_999_500, 500, [99_982, 100_000]],
    [3, 50, 0, 500, [0, 3]],
    [0, 50, 0, 500, [0, 0]],
    [3, 50, 9_000, 500, [3, 172].map(() => 3)],
  ])('of %d rows of %d px, %d px scrolled, %d px seen: %j', (count, rowHeight, scrolled, height, range) => {
    const [first, last] = windowOf(count, rowHeight, scrolled, height);
    expect([first, Math.min(last, count)]).toEqual(range);
  });
});
