import { CLASS_RULES, type ClassRule, type ClassTest, type ReuseClass, type ReuseMeasures } from './class-rules.js';
import { REUSE_RULES, type RegimeRules } from './reuse-rules.js';

/**
 * Whether the common text is enough, and whole enough, to call it reuse. Stock phrases and tables with gaps are no copy: less than half of
 * a work must bring one unbroken run.
 */
export function isReuse({ matched, longestRun, workCovered }: ReuseMeasures, rules: RegimeRules): boolean {
  if (matched < rules.spanFloor) return false;
  if (longestRun >= rules.unbrokenRun) return true;
  return matched > rules.quotationLimit && workCovered >= REUSE_RULES.brokenShare;
}

/** @param rules tried in order; the last one must have no tests */
export function classifyReuse(found: ReuseMeasures, rules: readonly ClassRule[] = CLASS_RULES): ReuseClass {
  const decided = rules.find(({ tests }) => tests.every((test) => holds(test, found)));
  if (decided === undefined) throw new Error('INVARIANT: the last rule of a class has no tests');
  return decided.class;
}

/** A rule that was tried, with what it asked of the match. */
export interface TriedRule {
  readonly rule: string;
  readonly class: ReuseClass;
  readonly tests: readonly (ClassTest & { readonly value: number; readonly holds: boolean })[];
}

/** Why a match has its class: the rules tried, in order; the last one decided. */
export function explainClass(found: ReuseMeasures, rules: readonly ClassRule[] = CLASS_RULES): readonly TriedRule[] {
  const tried: TriedRule[] = [];
  for (const { rule, class: reuse, tests } of rules) {
    const judged = tests.map((test) => ({ ...test, value: found[test.measure], holds: holds(test, found) }));
    tried.push({ rule, class: reuse, tests: judged });
    if (judged.every((test) => test.holds)) break;
  }
  return tried;
}

function holds(test: ClassTest, found: ReuseMeasures): boolean {
  const value = found[test.measure];
  return 'atLeast' in test ? value >= test.atLeast : value < test.below;
}
