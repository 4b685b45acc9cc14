import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { tokenize } from '@app/text-reuse';
import { corporaFolder } from '../../bench/corpus-works.js';
import { percent, table } from './figures.js';

const TAKEN = ['heavy', 'light', 'cut'] as const;
type Level = 'non' | (typeof TAKEN)[number];

interface Answer {
  readonly task: string;
  readonly level: Level;
  readonly features: Features;
}

/** Shares of the answer's n-grams that its source has too, 0..1. */
interface Features {
  readonly trigrams: number;
  readonly fourgrams: number;
  readonly fivegrams: number;
}

/**
 * How well measures of reuse tell how a short answer was written from its source: judged on each task by what the other tasks taught, so
 * that nothing of the task is known. Two classes: written from the source or not; four: not, heavily revised, lightly revised, copied.
 */
export function measureShortAnswers(): void {
  const answers = load();
  const tasks = [...new Set(answers.map(({ task }) => task))];
  let right = 0;
  let rightOfTwo = 0;
  for (const task of tasks) {
    const model = learn(answers.filter((answer) => answer.task !== task));
    for (const answer of answers.filter((each) => each.task === task)) {
      const level = model(answer.features);
      if (level === answer.level) right += 1;
      if ((level === 'non') === (answer.level === 'non')) rightOfTwo += 1;
    }
  }
  table(
    ['answers', 'tasks', 'two classes right, %', 'goal', 'four classes right, %', 'goal'],
    [
      [
        answers.length,
        tasks.length,
        percent(rightOfTwo, answers.length),
        '≥ 96',
        percent(right, answers.length),
        '≥ 80',
      ],
    ],
  );
}

function load(): readonly Answer[] {
  const lines = readFileSync(resolve(corporaFolder(), 'clough-stevenson/docs.jsonl'), 'utf8').trim().split('\n');
  const documents: { task: string; category: Level | 'orig'; text: string }[] = lines.map((line) => JSON.parse(line));
  return documents.flatMap(({ task, category, text }) => {
    const source = documents.find((other) => other.task === task && other.category === 'orig');
    return category === 'orig' || source === undefined
      ? []
      : [{ task, level: category, features: featuresOf(text, source.text) }];
  });
}

function featuresOf(answer: string, source: string): Features {
  const [a, b] = [tokenize(answer).ids, tokenize(source).ids];
  return { trigrams: containment(a, b, 3), fourgrams: containment(a, b, 4), fivegrams: containment(a, b, 5) };
}

/** Share of a text's distinct n-grams that another one has too. */
function containment(ids: Uint32Array, others: Uint32Array, n: number): number {
  const grams = (all: Uint32Array): Set<string> =>
    new Set(Array.from({ length: Math.max(0, all.length - n + 1) }, (_, at) => all.slice(at, at + n).join(' ')));
  const mine = grams(ids);
  return mine.size === 0 ? 0 : mine.intersection(grams(others)).size / mine.size;
}

/**
 * Two steps: whether anything was taken, by the share of common trigrams, as spread among the answers that took something and among those
 * that did not (naive Bayes, as Clough and Stevenson); then the level whose mean shares of 4-grams and 5-grams lie nearest. Both are
 * learned from the answers given, which are few: a model of more numbers learns their chance.
 */
function learn(taught: readonly Answer[]): (features: Features) => Level {
  const spreads = [false, true].map((wasTaken) => {
    const shares = taught.flatMap(({ level, features }) => ((level !== 'non') === wasTaken ? [features.trigrams] : []));
    return { wasTaken, likelihood: likelihoodOf(shares, taught.length) };
  });
  const isTaken = ({ trigrams }: Features): boolean =>
    spreads.reduce((best, spread) => (spread.likelihood(trigrams) > best.likelihood(trigrams) ? spread : best))
      .wasTaken;
  const taken = taught.filter(({ level, features }) => level !== 'non' && isTaken(features));
  const means = TAKEN.map((level) => {
    const rows = taken.filter((answer) => answer.level === level);
    return {
      level,
      fourgrams: average(rows.map(({ features }) => features.fourgrams)),
      fivegrams: average(rows.map(({ features }) => features.fivegrams)),
    };
  });
  return (features) => {
    if (!isTaken(features)) return 'non';
    const distance = (mean: { fourgrams: number; fivegrams: number }): number =>
      Math.hypot(features.fourgrams - mean.fourgrams, features.fivegrams - mean.fivegrams);
    return means.reduce((best, mean) => (distance(mean) < distance(best) ? mean : best)).level;
  };
}

/** Least standard deviation of shares: one trigram in a hundred is chance. */
const LEAST_DEVIATION = 0.01;

/** Logarithm of how likely a value and its kind are, up to a constant: a normal curve, and how many of all are of the kind. */
function likelihoodOf(values: readonly number[], all: number): (value: number) => number {
  const mean = average(values);
  const variance = average(values.map((value) => (value - mean) ** 2)) + LEAST_DEVIATION ** 2;
  return (value) => Math.log(values.length / all) - Math.log(variance) / 2 - (value - mean) ** 2 / (2 * variance);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
