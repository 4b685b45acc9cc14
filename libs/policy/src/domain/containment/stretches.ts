import type { ValueKind } from '../comparators.js';
import type { AtomicConstraint } from '../policy.js';
import { compareDecimals } from '../values/decimals.js';
import { compareDurations, durationOf } from '../values/durations.js';
import { momentOf } from '../values/moments.js';
import { isNoneOperator } from './operators.js';

/** A stretch of numbers, durations or instants; an absent end is open to infinity. */
export interface Stretch {
  readonly low?: string;
  readonly high?: string;
  /** Whether the ends themselves belong to it. */
  readonly hasLow: boolean;
  readonly hasHigh: boolean;
}

/** What values a constraint lets through: those of its stretches, or all but those. */
export interface Stretches {
  readonly of: readonly Stretch[];
  readonly isComplement: boolean;
}

type Order = (a: string, b: string) => number | undefined;

function compareNanoseconds(a: string, b: string): number {
  const [left, right] = [BigInt(a), BigInt(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** How the ends of stretches of a kind compare; undefined for kinds without order. */
export function orderOf(kind: ValueKind): Order | undefined {
  if (kind === 'NUMBER') return compareDecimals;
  if (kind === 'MOMENT') return compareNanoseconds;
  if (kind !== 'DURATION') return undefined;
  return (a, b) => {
    const [left, right] = [durationOf(a), durationOf(b)];
    return left && right && compareDurations(left, right);
  };
}

/** A value as the stretch it takes up: a day of 24 hours, all else a point; instants as nanoseconds since 1970. */
function pointOf(kind: ValueKind, lexical: string): Stretch | undefined {
  if (kind !== 'MOMENT') return { low: lexical, high: lexical, hasLow: true, hasHigh: true };
  const moment = momentOf(lexical);
  if (moment?.hasZone !== true) return undefined;
  const [low, high] = [moment.start.epochNanoseconds.toString(), moment.end.epochNanoseconds.toString()];
  return { low, high, hasLow: true, hasHigh: low === high };
}

function stretchOf(operator: AtomicConstraint['operator'], { low, high, hasHigh }: Stretch): Stretch | undefined {
  if (low === undefined || high === undefined) return undefined;
  if (operator === 'lt') return { high: low, hasLow: false, hasHigh: false };
  if (operator === 'lteq') return { high, hasLow: false, hasHigh };
  if (operator === 'gt') return { low: high, hasLow: !hasHigh, hasHigh: false };
  if (operator === 'gteq') return { low, hasLow: true, hasHigh: false };
  return { low, high, hasLow: true, hasHigh };
}

/** @returns undefined where the constraint is not about an order that can be told beforehand */
export function stretchesOf(kind: ValueKind, { operator, rightOperand }: AtomicConstraint): Stretches | undefined {
  if (operator === 'isAllOf' || operator === 'hasPart' || rightOperand.length === 0) return undefined;
  const found = rightOperand.map(({ value }) => {
    const point = pointOf(kind, value);
    return point && stretchOf(operator, point);
  });
  const of = found.filter((stretch) => stretch !== undefined);
  return of.length < found.length ? undefined : { of, isComplement: isNoneOperator(operator) };
}

function startsNoEarlier(inner: Stretch, outer: Stretch, order: Order): boolean {
  if (outer.low === undefined) return true;
  const compared = inner.low === undefined ? undefined : order(inner.low, outer.low);
  return compared !== undefined && (compared > 0 || (compared === 0 && (outer.hasLow || !inner.hasLow)));
}

function endsNoLater(inner: Stretch, outer: Stretch, order: Order): boolean {
  if (outer.high === undefined) return true;
  const compared = inner.high === undefined ? undefined : order(inner.high, outer.high);
  return compared !== undefined && (compared < 0 || (compared === 0 && (outer.hasHigh || !inner.hasHigh)));
}

export function isInside(inner: Stretch, outer: Stretch, order: Order): boolean {
  return startsNoEarlier(inner, outer, order) && endsNoLater(inner, outer, order);
}

function endsBefore(a: Stretch, b: Stretch, order: Order): boolean {
  if (a.high === undefined || b.low === undefined) return false;
  const compared = order(a.high, b.low);
  return compared !== undefined && (compared < 0 || (compared === 0 && !(a.hasHigh && b.hasLow)));
}

/** Whether two stretches have nothing in common. */
export function areApart(a: Stretch, b: Stretch, order: Order): boolean {
  return endsBefore(a, b, order) || endsBefore(b, a, order);
}
