import { tokenize } from '@app/text-reuse';

/** What a short answer has in common with its source; shares 0..1. */
export interface Features {
  /** Root of the share of the answer's words, the rare ones heavier, that its source has too, per 100 words of the source. */
  readonly rareWords: number;
  /** Root of the share of the answer that stands in runs of three words and more that its source has too, each word in one run. */
  readonly runs: number;
  /** Shares of the answer's distinct n-grams that its source has too. */
  readonly fourgrams: number;
  readonly fivegrams: number;
}

/**
 * @param others the other answers to the same question: a word that most of them use belongs to the topic and tells nothing of the source
 */
export function featuresOf(answer: string, source: string, others: readonly string[]): Features {
  const [a, b] = [words(answer), words(source)];
  const rest = others.map((other) => new Set(words(other)));
  return {
    rareWords: Math.sqrt((rareShare(a, b, rest) * 100) / b.length),
    runs: Math.sqrt(tiled(a, b, LEAST_RUN) / a.length),
    fourgrams: containment(a, b, 4),
    fivegrams: containment(a, b, 5),
  };
}

/** Shorter runs are chance: `is one of`. */
const LEAST_RUN = 3;

function words(text: string): readonly number[] {
  return Array.from(tokenize(text).ids);
}

/** Of an answer's distinct words those that its source has, each weighed by how few of the other answers have it. */
function rareShare(answer: readonly number[], source: readonly number[], others: readonly ReadonlySet<number>[]) {
  const inSource = new Set(source);
  let [shared, all] = [0, 0];
  for (const word of new Set(answer)) {
    const weight = Math.log((others.length + 1) / (others.filter((other) => other.has(word)).length + 1));
    all += weight;
    if (inSource.has(word)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

/** Words of `a` in common runs, longest first, no word of either text twice: greedy string tiling. */
function tiled(a: readonly number[], b: readonly number[], least: number): number {
  const [usedA, usedB] = [new Uint8Array(a.length), new Uint8Array(b.length)];
  for (let total = 0; ; ) {
    const run = longestRun(a, b, usedA, usedB);
    if (run.length < least) return total;
    usedA.fill(1, run.inA, run.inA + run.length);
    usedB.fill(1, run.inB, run.inB + run.length);
    total += run.length;
  }
}

function longestRun(a: readonly number[], b: readonly number[], usedA: Uint8Array, usedB: Uint8Array) {
  let best = { length: 0, inA: 0, inB: 0 };
  /** By place in `b`: length of the run that ends there and at the word of `a` before. */
  let before = new Uint32Array(b.length + 1);
  for (const [inA, word] of a.entries()) {
    const ends = new Uint32Array(b.length + 1);
    for (const [inB, other] of b.entries()) {
      if (word !== other || usedA[inA] === 1 || usedB[inB] === 1) continue;
      const length = (before[inB] ?? 0) + 1;
      ends[inB + 1] = length;
      if (length > best.length) best = { length, inA: inA - length + 1, inB: inB - length + 1 };
    }
    before = ends;
  }
  return best;
}

/** Share of a text's distinct n-grams that another one has too. */
function containment(a: readonly number[], b: readonly number[], n: number): number {
  const grams = (all: readonly number[]): Set<string> =>
    new Set(all.slice(n - 1).map((_, at) => all.slice(at, at + n).join(' ')));
  const mine = grams(a);
  return mine.size === 0 ? 0 : mine.intersection(grams(b)).size / mine.size;
}
