import type { KeptAnswers } from './prepared-comparison.js';
import type { Situation } from './situation.js';

/** What a step looks at. */
export type StepKind = 'ANY' | 'TARGET' | 'PARTY' | 'ACTION' | 'FROM' | 'BEFORE' | 'VALUE';

interface StepParts {
  readonly kind: StepKind;
  readonly names?: ReadonlySet<string>;
  readonly ms?: number;
  readonly operand?: string;
  readonly kept?: KeptAnswers | undefined;
}

/**
 * The plainest way in which a test can hold, to be looked at before the test itself: the one asset or party that it names, an
 * instant well inside the term, a value that was asked about before. All steps are of one shape, so that walking a rule of
 * them needs no calls; what a step cannot tell, its test does.
 */
export class Step {
  readonly kind: StepKind;
  readonly names: ReadonlySet<string>;
  readonly ms: number;
  readonly operand: string;
  readonly kept: KeptAnswers | undefined;

  constructor({ kind, names = new Set(), ms = Number.NaN, operand = '', kept }: StepParts) {
    this.kind = kind;
    this.names = names;
    this.ms = ms;
    this.operand = operand;
    this.kept = kept;
  }
}

/** A test that has no plain way to hold. */
export const NO_STEP = new Step({ kind: 'ANY' });

function valueIsKept({ operand, kept }: Step, { asked, onlyAsked, relations }: Situation): boolean {
  // WHY: only where the asker alone tells; what the world knows goes before it, and is the test's to weigh
  if (kept === undefined || !onlyAsked) return false;
  const fact = asked.facts.get(operand);
  if (fact === undefined || fact.values.length !== 1 || fact.unit !== undefined) return false;
  return kept.knows(fact.values[0] ?? '', relations) === 'ALL';
}

/** Whether the test behind a step surely holds. `false` says nothing. */
export function surelyHolds(step: Step, situation: Situation): boolean {
  const { asked, nowMs } = situation;
  switch (step.kind) {
    case 'VALUE':
      return valueIsKept(step, situation);
    case 'FROM':
      return nowMs > step.ms;
    case 'BEFORE':
      return nowMs < step.ms;
    case 'TARGET':
      return asked.target !== undefined && step.names.has(asked.target);
    case 'PARTY':
      return asked.assignee !== undefined && step.names.has(asked.assignee);
    case 'ACTION':
      return asked.action !== undefined && step.names.has(asked.action);
    default:
      return false;
  }
}
