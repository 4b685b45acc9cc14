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
const placeRoom = new Scratch();
let weights = new Float64Array(1024);
/** Candidates looked at, best first, to choose from. */
const CONSIDERED = 5 * most;
/** Candidates that answer alike, while there are others. */
export const MOST_ALIKE = 8;

interface Score {
  readonly work: number;
  /** Its place in the table. */
  readonly place: number;
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
  const weightOf = weightsFor(works);
  const size = 2 ** (32 - Math.clz32(2 * count));
  /** Open addressing: the work of each place, plus one. */
  const keys = keyRoom.zeros(size);
  const hits = hitRoom.zeros(size);
  const common = commonRoom.zeros(size);
  /** Fewest works that carry one of a work's fingerprints. */
  const rarest = rarestRoom.take(size);
  /** By answer, the place of its work; no place where it is not heard. */
  const places = placeRoom.take(count);
  if (weights.length < size) weights = new Float64Array(size);
  for (let at = 0; at < count; at += 1) {
    const carriers = frequency[answers.questions[at] ?? 0] ?? 0;
    const isCommon = carriers > stopFrequency;
    places[at] = size;
    if (isCommon && !isCommonHeard) continue;
    const key = (answers.works[at] ?? 0) + 1;
    let place = Math.imul(key - 1, 0x9e3779b1) & (size - 1);
    while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & (size - 1);
    if (keys[place] === 0) {
      keys[place] = key;
      rarest[place] = carriers;
      weights[place] = 0;
    } else if (carriers < (rarest[place] ?? 0)) rarest[place] = carriers;
    if (isCommon) common[place] = (common[place] ?? 0) + 1;
    else {
      places[at] = place;
      hits[place] = (hits[place] ?? 0) + 1;
      weights[place] = (weights[place] ?? 0) + (weightOf[carriers] ?? 0);
    }
  }
  const scores: Score[] = [];
  for (let place = 0; place < size; place += 1) {
    if (keys[place] === 0) continue;
    const isStrong = (hits[place] ?? 0) >= enough || (common[place] ?? 0) >= commonHits;
    if (!isStrong && (rarest[place] ?? 0) > rare) continue;
    const [work, weight] = [(keys[place] ?? 0) - 1, weights[place] ?? 0];
    scores.push({ work, place, isStrong, weight, common: common[place] ?? 0 });
  }
  scores.sort(
    (x, y) => Number(y.isStrong) - Number(x.isStrong) || y.weight - x.weight || y.common - x.common || x.work - y.work,
  );
  return spread(withHits(scores.slice(0, CONSIDERED), answers.questions, places, size));
}

const answerWeights = new Float64Array(stopFrequency + 1);
let weighedFor = -1;

/** What a fingerprint says that so many of `works` works carry. */
function weightsFor(works: number): Float64Array {
  if (works === weighedFor) return answerWeights;
  for (let carriers = 1; carriers <= stopFrequency; carriers += 1)
    answerWeights[carriers] = Math.log2(1 + works / carriers);
  weighedFor = works;
  return answerWeights;
}

/**
 * Gives each candidate the questions it answers.
 * @param places by answer, the place of the work that gives it
 * @param size how many places there are
 */
function withHits(
  scores: readonly Score[],
  questions: ArrayLike<number>,
  places: Uint32Array,
  size: number,
): readonly Candidate[] {
  const hits = scores.map((): number[] => []);
  /** By place, which of the candidates it is, plus one. */
  const ranks = keyRoom.zeros(size + 1);
  for (const [rank, { place }] of scores.entries()) ranks[place] = rank + 1;
  for (let at = 0; at < places.length; at += 1) {
    const rank = ranks[places[at] ?? 0] ?? 0;
    if (rank > 0) hits[rank - 1]?.push(questions[at] ?? 0);
  }
  return scores.map(({ work, isStrong }, rank) => ({ work, isStrong, hits: inOrder(hits[rank] ?? []) }));
}

/** Answers mostly come in order. */
function inOrder(questions: number[]): readonly number[] {
  for (let at = 1; at < questions.length; at += 1) {
    if ((questions[at] ?? 0) < (questions[at - 1] ?? 0)) return questions.sort((x, y) => x - y);
  }
  return questions;
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
