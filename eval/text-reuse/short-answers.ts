import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { corporaFolder } from '../../bench/corpus-works.js';
import { percent, table } from './figures.js';
import { learnClass } from './logistic.js';
import { type Features, featuresOf } from './short-answer-features.js';

const TAKEN = ['heavy', 'light', 'cut'] as const;
type Level = 'non' | (typeof TAKEN)[number];

interface Answer {
  readonly task: string;
  readonly level: Level;
  readonly features: Features;
}

/**
 * How well measures of reuse tell how a short answer was written from its source: judged on each task by what the other tasks taught. Of
 * the task itself its source and its answers are known, not how one of them was written. Two classes: written from the source or not; four:
 * not, heavily revised, lightly revised, copied.
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
  return documents.flatMap((document) => {
    const { task, category, text } = document;
    const source = documents.find((other) => other.task === task && other.category === 'orig');
    if (category === 'orig' || source === undefined) return [];
    const others = documents.filter((other) => other.task === task && other !== source && other !== document);
    return [
      {
        task,
        level: category,
        features: featuresOf(
          text,
          source.text,
          others.map((other) => other.text),
        ),
      },
    ];
  });
}

/**
 * Two steps: whether anything was taken, by rare words and by runs of words that the source has too (logistic regression); then the level
 * whose mean shares of 4-grams and 5-grams lie nearest. All is learned from the answers given, which are few: a model of more numbers
 * learns their chance.
 */
function learn(taught: readonly Answer[]): (features: Features) => Level {
  const likelihood = learnClass(
    taught.map(({ level, features }) => ({ values: [features.rareWords, features.runs], isOfClass: level !== 'non' })),
  );
  const isTaken = ({ rareWords, runs }: Features): boolean => likelihood([rareWords, runs]) > 0.5;
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

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
