import { REUSE_RULES } from './reuse-rules.js';

const { candidates: most, hits: enough, rare, stopFrequency, commonHits } = REUSE_RULES.retrieval;

/** Which works carry which of the fingerprints a page asks with: `works[i]` carries question `questions[i]`. */
export interface Answers {
  readonly count: number;
  readonly questions: ArrayLike<number>;
  readonly works: ArrayLike<number>;
}

interface Score {
  readonly work: number;
  hits: number;
  weight: number;
  /** Fewest works that carry one of its fingerprints. */
  rarest: number;
  /** Hits that too many works share to be told apart by. */
  common: number;
}

/** A work worth verifying. */
export interface Candidate {
  readonly work: number;
  /** Whether several fingerprints speak for it, and not just a single rare one: a quotation at most. */
  readonly isStrong: boolean;
}

/**
 * Chooses the works worth verifying for a page. A fingerprint speaks for a work the louder the fewer works carry it; one that more than
 * `stopFrequency` works carry (datelines, boilerplate, the phrases of the day) is heard only where very many of them speak for the same
 * work: a text that everybody reprinted.
 * @param questions how many distinct fingerprints the page asked with
 * @param works how many works there are, for the weights
 * @returns candidates, best first: those of several fingerprints, then, while places are left, those of a single rare one
 */
export function rankCandidates({ count, ...answers }: Answers, questions: number, works: number): readonly Candidate[] {
  if (count === 0) return [];
  const frequency = new Uint32Array(questions);
  for (let at = 0; at < count; at += 1) {
    const question = answers.questions[at] ?? 0;
    frequency[question] = (frequency[question] ?? 0) + 1;
  }
  const isCommonHeard =
    frequency.reduce((sum, carriers) => (carriers > stopFrequency ? sum + 1 : sum), 0) >= commonHits;
  const scores = new Map<number, Score>();
  for (let at = 0; at < count; at += 1) {
    const carriers = frequency[answers.questions[at] ?? 0] ?? 0;
    const isCommon = carriers > stopFrequency;
    if (isCommon && !isCommonHeard) continue;
    const work = answers.works[at] ?? 0;
    let score = scores.get(work);
    if (score === undefined) {
      score = { work, hits: 0, weight: 0, rarest: carriers, common: 0 };
      scores.set(work, score);
    }
    score.rarest = Math.min(score.rarest, carriers);
    if (isCommon) score.common += 1;
    else {
      score.hits += 1;
      score.weight += Math.log2(1 + works / carriers);
    }
  }
  return best([...scores.values()]);
}

function best(scores: readonly Score[]): readonly Candidate[] {
  const isStrong = ({ hits, common }: Score): boolean => hits >= enough || common >= commonHits;
  const found = scores.filter((score) => isStrong(score) || score.rarest <= rare);
  found.sort(
    (x, y) =>
      Number(isStrong(y)) - Number(isStrong(x)) || y.weight - x.weight || y.common - x.common || x.work - y.work,
  );
  return found.slice(0, most).map((score) => ({
    work: score.work,
    isStrong: isStrong(score),
  }));
}
