import { describe, expect, it } from '@jest/globals';
import { bestPredecessors } from './predecessors.js';
import { REUSE_RULES } from './reuse-rules.js';

const rules = REUSE_RULES.regimes.CHARS;

/** Runs given as work, page and length, in order of work position. */
function predecessors(runs: readonly (readonly [work: number, page: number, length: number])[]): readonly number[] {
  const column = (which: 0 | 1 | 2): Uint32Array => Uint32Array.from(runs, (run) => run[which]);
  const columns = { work: column(0), page: column(1), length: column(2) };
  return [...bestPredecessors({ count: runs.length, longest: 9, ...columns }, rules, 1_000).before];
}

describe('the run before a run', () => {
  it('is the one it goes on from, the better the nearer', () => {
    expect(
      predecessors([
        [0, 100, 5],
        [6, 106, 5],
        [12, 112, 5],
      ]),
    ).toEqual([0, 1, 2]);
  });

  it('is the near one, however many lie farther back on the page', () => {
    const near = [4, 130, 5] as const;
    const many = Array.from({ length: REUSE_RULES.alignment.openRuns + 10 }, () => [5, 120, 3] as const);
    expect(predecessors([near, ...many, [10, 136, 5]]).at(-1)).toBe(1);
  });

  it('is none where the gap is too wide', () => {
    expect(
      predecessors([
        [0, 100, 5],
        [6, 100 + 5 + rules.chainGap + 1, 5],
      ]),
    ).toEqual([0, 0]);
  });
});
