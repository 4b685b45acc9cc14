import { describe, expect, it } from '@jest/globals';
import { usesByWork } from './usage.js';

describe('usage', () => {
  it('is by work, all versions together, the most used first', () => {
    const count = (uri: string, fetches: number, copies: number) => ({
      workId: `w-${uri}`,
      uri,
      fetches,
      copies,
      downloads: 1,
    });
    expect(usesByWork([count('b', 1, 0), count('a', 2, 1), count('b', 3, 0)])).toEqual([
      { workId: 'w-b', uri: 'b', fetches: 4, copies: 0, downloads: 2, all: 6 },
      { workId: 'w-a', uri: 'a', fetches: 2, copies: 1, downloads: 1, all: 4 },
    ]);
    expect(usesByWork([])).toEqual([]);
  });
});
