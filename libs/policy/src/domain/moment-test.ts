import { isUsage } from './comparators.js';
import type { ConstraintPremise } from './decision.js';
import type { Glance } from './glance.js';
import type { AtomicConstraint } from './policy.js';
import type { Situation } from './situation.js';
import type { Test } from './test.js';
import type { Truth } from './truth.js';
import { instantText } from './values/instant-text.js';
import { type Moment, momentOf } from './values/moments.js';

type Order = 'lt' | 'lteq' | 'gt' | 'gteq';

function isOrder(operator: string): operator is Order {
  return operator === 'lt' || operator === 'lteq' || operator === 'gt' || operator === 'gteq';
}

/** What a comparison tells of itself, whatever the situation. */
export type FixedPremise = Omit<ConstraintPremise, 'satisfied' | 'left'>;

let lastTold: { readonly now: Temporal.Instant; readonly left: readonly [string] } | undefined;

/** The instant as text, written once for all rules that are explained in one world. */
function toldIn({ nowMs }: Situation, now: Temporal.Instant): readonly [string] {
  if (lastTold?.now !== now) lastTold = { now, left: [instantText(now, nowMs)] };
  return lastTold.left;
}

/**
 * The instant of the use before or after one moment: on milliseconds, with a look at the rest only where they are equal,
 * since comparing Temporal instants costs more than all else a decision does.
 */
class MomentTest implements Test {
  private readonly startMs: number;
  private readonly endMs: number;
  readonly glance: Glance;
  /** Start and end lie on whole milliseconds. */
  private readonly isWhole: boolean;

  constructor(
    private readonly moment: Moment,
    private readonly order: Order,
    private readonly fixed: FixedPremise,
  ) {
    const { start, end } = moment;
    this.startMs = start.epochMilliseconds;
    this.endMs = end.epochMilliseconds;
    // past the millisecond of an end is past the end, whatever lies below milliseconds
    const isLow = order === 'gt' || order === 'gteq';
    const ms = order === 'gt' || order === 'lteq' ? this.endMs : this.startMs;
    this.glance = { of: isLow ? 'AFTER' : 'BEFORE', ms };
    this.isWhole = [start, end].every((each) => each.epochNanoseconds % 1_000_000n === 0n);
  }

  holds({ nowMs, world }: Situation): Truth {
    const { startMs, endMs, order } = this;
    if (nowMs < startMs) return order === 'lt' || order === 'lteq';
    if (nowMs > endMs) return order === 'gt' || order === 'gteq';
    if (nowMs > startMs && nowMs < endMs) return order === 'lteq' || order === 'gteq';
    if (world.now === undefined) return 'unknown';
    // WHY: `nowMs` is rounded down, so at a whole millisecond the instant has reached it
    if (this.isWhole && nowMs === startMs && (order === 'lt' || order === 'gteq')) return order === 'gteq';
    return this.isMet(world.now);
  }

  explain(situation: Situation): ConstraintPremise {
    const { now } = situation.world;
    if (now === undefined) return { ...this.fixed, satisfied: 'unknown', left: [], why: 'VALUE_UNKNOWN' };
    return { ...this.fixed, satisfied: this.holds(situation), left: toldIn(situation, now) };
  }

  private isMet(now: Temporal.Instant): boolean {
    const { start, end } = this.moment;
    const [sinceStart, sinceEnd] = [Temporal.Instant.compare(now, start), Temporal.Instant.compare(now, end)];
    const isPoint = Temporal.Instant.compare(start, end) === 0;
    const isBefore = sinceStart < 0;
    const isAfter = isPoint ? sinceEnd > 0 : sinceEnd >= 0;
    if (this.order === 'lt') return isBefore;
    if (this.order === 'lteq') return !isAfter;
    return this.order === 'gt' ? isAfter : !isBefore;
  }
}

/** @returns undefined where the constraint is no comparison by order with one moment of known zone */
export function prepareMoment({ operator, rightOperand }: AtomicConstraint, fixed: FixedPremise): Test | undefined {
  const [only] = rightOperand;
  if (only === undefined || rightOperand.length > 1 || isUsage(only.value) || !isOrder(operator)) return undefined;
  const moment = momentOf(only.value);
  return moment?.hasZone === true ? new MomentTest(moment, operator, fixed) : undefined;
}
