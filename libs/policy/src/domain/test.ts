import type { Premise } from './decision.js';
import type { Glance } from './glance.js';
import type { Situation } from './situation.js';
import { either, type Truth } from './truth.js';

/** A prepared premise of a rule: read, checked and compiled before, answers for any situation. */
export interface Test {
  /** The plain way in which it holds, if it has one. */
  readonly glance: Glance | undefined;
  /** Whether it is satisfied. Makes nothing, so that a use that is permitted costs no more than its comparisons. */
  holds(situation: Situation): Truth;
  /** The same, with what was compared. */
  explain(situation: Situation): Premise;
}

/** Whether every test holds; false as soon as one does not. */
export function allHold(tests: readonly Test[], situation: Situation): Truth {
  let all: Truth = true;
  for (const test of tests) {
    const truth = test.holds(situation);
    if (truth === false) return false;
    if (truth === 'unknown') all = 'unknown';
  }
  return all;
}

/** Whether any test holds; true as soon as one does. */
export function anyHolds(tests: readonly Test[], situation: Situation): Truth {
  let any: Truth = false;
  for (const test of tests) {
    any = either(any, test.holds(situation));
    if (any === true) return true;
  }
  return any;
}
