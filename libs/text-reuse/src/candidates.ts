import { answerAlike } from './alike.js';
import { REUSE_RULES } from './reuse-rules.js';
import { Scratch } from './scratch.js';

const { candidates: most, hits: enough, rare, stopFrequency, commonHits } = REUSE_RULES.retrieval;

/** Which works carry which of the fingerprints a page asks with: `works[i]` carries question `questions[i]`. */
export interface Answers {
  readonly count: number;
  readonly questions: ArrayLike<number>;
  readonly works: ArrayLike<number>;
}

/** What is known of works by their places in a table; in arrays that the next page writes over. */
const keyRoom = new Scratch();
const hitRoom = new Scratch();
const commonRoom = new Scratch();
const rarestRoom = new Scratch();
const frequencyRoom = new Scratch();
let weights = new Float64Array(1024);
/** Candidates looked at, best first, to choose from. */
const CONSIDERED = 5 * most;
/** Candidates that answer alike, while there are others. */
export const MOST_ALIKE = 8;

interface Score {
  readonly work: number;
  readonly isStrong: boolean;
  readonly weight: number;
  /** Hits that too many works share to be told apart by. */
  readonly common: number;
}

/** A work worth verifying. */
export interface Candidate {
  readonly work: number;
  /** Whether several fingerprints speak for it, and not just a single rare one: a quotation at most. */
  readonly isStrong: boolean;
  /** The questions it answers, ascending, those left out that are too common to be heard. */
  readonly hits: readonly number[];
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
  const frequency = frequencyRoom.zeros(questions);
  let commonQuestions = 0;
  for (let at = 0; at < count; at += 1) {
    const question = answers.questions[at] ?? 0;
    const carriers = (frequency[question] ?? 0) + 1;
    frequency[question] = carriers;
    if (carriers === stopFrequency + 1) commonQuestions += 1;
  }
  const isCommonHeard = commonQuestions >= commonHits;
  const size = 2 ** Math.ceil(Math.log2(2 * count + 1));
  /** Open addressing: the work of each place, plus one. */
  const keys = keyRoom.zeros(size);
  const hits = hitRoom.zeros(size);
  const common = commonRoom.zeros(size);
  /** Fewest works that carry one of a work's fingerprints. */
  const rarest = rarestRoom.take(size);
  if (weights.length < size) weights = new Float64Array(size);
  for (let at = 0; at < count; at += 1) {
    const carriers = frequency[answers.questions[at] ?? 0] ?? 0;
    const isCommon = carriers > stopFrequency;
    if (isCommon && !isCommonHeard) continue;
    const work = answers.works[at] ?? 0;
    let place = Math.imul(work, 0x9e3779b1) & (size - 1);
    while (keys[place] !== 0 && keys[place] !== work + 1) place = (place + 1) & (size - 1);
    if (keys[place] === 0) {
      keys[place] = work + 1;
      rarest[place] = carriers;
      weights[place] = 0;
    } else if (carriers < (rarest[place] ?? 0)) rarest[place] = carriers;
    if (isCommon) common[place] = (common[place] ?? 0) + 1;
    else {
      hits[place] = (hits[place] ?? 0) + 1;
      weights[place] = (weights[place] ?? 0) + Math.log2(1 + works / carriers);
    }
  }
  const scores: Score[] = [];
  for (let place = 0; place < size; place += 1) {
    if (keys[place] === 0) continue;
    const isStrong = (hits[place] ?? 0) >= enough || (common[place] ?? 0) >= commonHits;
    if (!isStrong && (rarest[place] ?? 0) > rare) continue;
    scores.push({ work: (keys[place] ?? 0) - 1, isStrong, weight: weights[place] ?? 0, common: common[place] ?? 0 });
  }
  scores.sort(
    (x, y) => Number(y.isStrong) - Number(x.isStrong) || y.weight - x.weight || y.common - x.common || x.work - y.work,
  );
  return spread(withHits(scores.slice(0, CONSIDERED), { count, ...answers }, frequency));
}

/** Gives each candidate the questions it answers. */
function withHits(
  scores: readonly Score[],
  { count, questions, works }: Answers,
  frequency: Uint32Array,
): readonly Candidate[] {
  const hits = new Map<number, number[]>(scores.map(({ work }) => [work, []]));
  for (let at = 0; at < count; at += 1) {
    const question = questions[at] ?? 0;
    if ((frequency[question] ?? 0) <= stopFrequency) hits.get(works[at] ?? 0)?.push(question);
  }
  return scores.map(({ work, isStrong }) => ({
    work,
    isStrong,
    hits: (hits.get(work) ?? []).sort((x, y) => x - y),
  }));
}

/**
 * The first candidates, but no more of those that answer alike than tell whether they have a form in common, as long as there are others:
 * the line that a hundred works close with must not hide the one work that a sentence is from.
 */
function spread(ranked: readonly Candidate[]): readonly Candidate[] {
  if (ranked.length <= most) return ranked;
  const crowds: { readonly hits: readonly number[]; size: number }[] = [];
  const chosen: Candidate[] = [];
  const left: Candidate[] = [];
  for (const candidate of ranked) {
    const known = crowds.find(({ hits }) => answerAlike(hits, candidate.hits));
    if (known === undefined) crowds.push({ hits: candidate.hits, size: 1 });
    else known.size += 1;
    (known !== undefined && known.size > MOST_ALIKE ? left : chosen).push(candidate);
  }
  return [...chosen, ...left].slice(0, most);
}
