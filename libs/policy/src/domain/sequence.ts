import { type AtomicConstraint, type Constraint, isLogical } from './policy.js';
import type { Situation } from './situation.js';
import { momentOf } from './values/moments.js';

/** The instant from which a delay counts, where it is known. */
export type Since = (situation: Situation) => Temporal.Instant | undefined;

const STARTS: readonly string[] = ['gt', 'gteq', 'eq'];

function sinceOf({ leftOperand, operator, rightOperand }: AtomicConstraint): Since | undefined {
  const [only] = rightOperand;
  if (only === undefined || !STARTS.includes(operator)) return undefined;
  if (leftOperand === 'event') {
    return ({ world }) => {
      const period = world.events?.get(only.value);
      return operator === 'gt' ? period?.end : period?.start;
    };
  }
  const moment = leftOperand === 'dateTime' ? momentOf(only.value) : undefined;
  return moment?.hasZone === true ? () => moment.start : undefined;
}

/**
 * What sets off the delay that follows in an `andSequence`: the last moment or event named before it (ODRL vocabulary,
 * `delayPeriod`: "the point in time triggering this period may be defined by another temporal constraint").
 */
export function sinceLastOf(before: readonly Constraint[]): Since | undefined {
  return before
    .flatMap((constraint) => (isLogical(constraint) ? [] : [sinceOf(constraint)]))
    .findLast((since) => since !== undefined);
}
