import { describe, expect, it } from '@jest/globals';
import { actedOn, stepTo, toggled } from './selection.js';

const ROWS = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

describe('rows under the keyboard', () => {
  it('are stepped through, and not past either end', () => {
    expect([stepTo(-1, 1, 3), stepTo(2, 1, 3), stepTo(0, -1, 3), stepTo(-1, -1, 3), stepTo(0, 1, 0)]).toEqual([
      0, 2, 0, 0, -1,
    ]);
  });

  it('are acted on where they are selected; else the one under the hand', () => {
    expect(actedOn(ROWS, new Set(['c', 'a']), 1).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(actedOn(ROWS, new Set(), 1).map(({ id }) => id)).toEqual(['b']);
    expect(actedOn(ROWS, new Set(), -1)).toEqual([]);
  });

  it('are selected and let go by the same key', () => {
    const once = toggled(new Set(['a']), 'b');
    expect([...once]).toEqual(['a', 'b']);
    expect([...toggled(once, 'a')]).toEqual(['b']);
  });
});
