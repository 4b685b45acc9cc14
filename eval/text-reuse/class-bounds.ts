import { CLASS_RULES, type ClassRule, type ClassTest, classifyReuse } from '@app/text-reuse';
import type { JudgedCopy } from './copies.js';
import { percent, table } from './figures.js';

const FOLDS = 5;
const STEPS = [
  -0.1, -0.06, -0.04, -0.03, -0.02, -0.015, -0.01, -0.005, 0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.06, 0.1,
];
const ROUNDS = 3;

/**
 * Chooses the bounds of the classes on four fifths of the sources and judges them on the fifth left out; prints how well they do there,
 * beside the bounds the product ships, and between which values the choices lie.
 */
export function crossValidate(copies: readonly JudgedCopy[]): void {
  const sources = [...new Set(copies.map(({ source }) => source))].toSorted();
  const foldOf = new Map(sources.map((source, at) => [source, at % FOLDS]));
  let right = 0;
  const chosen: (readonly ClassRule[])[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const rules = tuned(copies.filter(({ source }) => foldOf.get(source) !== fold));
    chosen.push(rules);
    right += countRight(
      copies.filter(({ source }) => foldOf.get(source) === fold),
      rules,
    );
  }
  table(
    ['bounds', 'class right of what was found, %'],
    [
      ['chosen on four folds, judged on the fifth', percent(right, copies.length)],
      ['as shipped', percent(countRight(copies, CLASS_RULES), copies.length)],
    ],
  );
  console.log();
  table(
    ['class', 'test', 'shipped', 'chosen on the folds'],
    CLASS_RULES.flatMap(({ class: reuse, tests }, rule) =>
      tests.map((test, at) => {
        const values = chosen.map((rules) => boundOf(rules[rule]?.tests[at] ?? test));
        const kind = 'atLeast' in test ? '≥' : '<';
        return [
          reuse,
          `${test.measure} ${kind}`,
          boundOf(test),
          `${Math.min(...values).toFixed(3)}–${Math.max(...values).toFixed(3)}`,
        ];
      }),
    ),
  );
}

/** Each bound in turn is moved to where most are right, a few times over. */
function tuned(copies: readonly JudgedCopy[]): readonly ClassRule[] {
  let rules = CLASS_RULES;
  let best = countRight(copies, rules);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [rule, { tests }] of CLASS_RULES.entries()) {
      for (const at of tests.keys()) {
        for (const step of STEPS) {
          const moved = withMovedBound(rules, rule, at, step);
          const right = countRight(copies, moved);
          if (right > best) [rules, best] = [moved, right];
        }
      }
    }
  }
  return rules;
}

function withMovedBound(rules: readonly ClassRule[], rule: number, test: number, step: number): readonly ClassRule[] {
  return rules.map((each, at) =>
    at === rule
      ? { ...each, tests: each.tests.map((bound, place) => (place === test ? moved(bound, step) : bound)) }
      : each,
  );
}

function moved(test: ClassTest, step: number): ClassTest {
  return 'atLeast' in test ? { ...test, atLeast: test.atLeast + step } : { ...test, below: test.below + step };
}

function boundOf(test: ClassTest): number {
  return 'atLeast' in test ? test.atLeast : test.below;
}

function countRight(copies: readonly JudgedCopy[], rules: readonly ClassRule[]): number {
  return copies.reduce(
    (sum, { measures, expected }) => (classifyReuse(measures, rules) === expected ? sum + 1 : sum),
    0,
  );
}
