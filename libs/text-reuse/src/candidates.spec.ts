import { describe, expect, it } from '@jest/globals';
import { type Answers, MOST_ALIKE, rankCandidates } from './candidates.js';
import { REUSE_RULES } from './reuse-rules.js';

const { candidates: most } = REUSE_RULES.retrieval;

/** @param carried by work, the questions it answers */
const answers = (carried: readonly (readonly number[])[]): Answers => {
  const all = carried.flatMap((questions, work) => questions.map((question) => ({ question, work })));
  return { count: all.length, questions: all.map(({ question }) => question), works: all.map(({ work }) => work) };
};
const LINE = [1, 2, 3, 4, 5, 6, 7];

describe('candidates', () => {
  it('are not all of the works that close with one line, where another work has a sentence', () => {
    const crowd = Array.from({ length: 40 }, () => LINE);
    const ranked = rankCandidates(answers([...crowd, [30, 31]]), 40, 1_000);
    expect(ranked).toHaveLength(most);
    expect(ranked.slice(0, MOST_ALIKE + 1).map(({ work }) => work)).toContain(40);
  });

  it('name the questions they answer, those that too many works answer left out', () => {
    const crowd = Array.from({ length: REUSE_RULES.retrieval.stopFrequency + 1 }, () => [9]);
    expect(rankCandidates(answers([[20, 9, 4], ...crowd]), 40, 1_000)).toEqual([
      { work: 0, isStrong: true, hits: [4, 20] },
    ]);
  });
});
