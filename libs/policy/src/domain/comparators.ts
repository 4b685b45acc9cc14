import { profileIri } from './profile.js';
import { type Coverage, opposite, together } from './truth.js';
import { compareDecimals, isDecimal } from './values/decimals.js';
import { compareDurations, durationOf, instantAfter } from './values/durations.js';
import type { Kinship } from './values/kinship.js';
import { compareLanguages } from './values/languages.js';
import { compareLocations } from './values/locations.js';
import { momentOf, type Side, sidesOf } from './values/moments.js';
import { comparePlaces } from './values/places.js';
import { compareTerms } from './values/terms.js';
import { type LeftOperand, type Operator, shortName } from './vocabulary.js';
import type { Relations, World } from './world.js';

/** How the values of a left operand are compared. OPAQUE: the service cannot tell, whatever the world says. */
export type ValueKind =
  | 'MOMENT'
  | 'DURATION'
  | 'EVENT'
  | 'NUMBER'
  | 'PLACE'
  | 'LANGUAGE'
  | 'LOCATION'
  | 'TERM'
  | 'OPAQUE';

const KINDS = {
  absolutePosition: 'OPAQUE',
  absoluteSize: 'NUMBER',
  absoluteSpatialPosition: 'OPAQUE',
  absoluteTemporalPosition: 'OPAQUE',
  count: 'NUMBER',
  dateTime: 'MOMENT',
  delayPeriod: 'DURATION',
  deliveryChannel: 'TERM',
  device: 'TERM',
  elapsedTime: 'DURATION',
  event: 'EVENT',
  fileFormat: 'TERM',
  industry: 'TERM',
  language: 'LANGUAGE',
  media: 'TERM',
  meteredTime: 'DURATION',
  payAmount: 'NUMBER',
  percentage: 'NUMBER',
  product: 'TERM',
  purpose: 'TERM',
  recipient: 'TERM',
  relativePosition: 'OPAQUE',
  relativeSize: 'NUMBER',
  relativeSpatialPosition: 'OPAQUE',
  relativeTemporalPosition: 'OPAQUE',
  resolution: 'NUMBER',
  spatial: 'PLACE',
  spatialCoordinates: 'OPAQUE',
  system: 'TERM',
  systemDevice: 'TERM',
  timeInterval: 'DURATION',
  unitOfCount: 'TERM',
  version: 'TERM',
  virtualLocation: 'LOCATION',
} as const satisfies Record<LeftOperand, ValueKind>;

const KIND_OF: ReadonlyMap<string, ValueKind> = new Map<string, ValueKind>([
  ...Object.entries(KINDS),
  [profileIri('creditLine'), 'TERM'],
  [profileIri('depth'), 'NUMBER'],
]);

/** @param leftOperand short name of ODRL; an operand of a profile compares as a term */
export function valueKindOf(leftOperand: string): ValueKind {
  return KIND_OF.get(leftOperand) ?? 'TERM';
}

/** Whether `lexical` can stand right of a left operand of this kind. */
export function isOperandFor(kind: ValueKind, lexical: string): boolean {
  if (kind === 'NUMBER') return isDecimal(lexical);
  if (kind === 'DURATION') return durationOf(lexical) !== undefined;
  return kind !== 'MOMENT' || isUsage(lexical) || momentOf(lexical) !== undefined;
}

/** Right values that are known without asking anything: `policyUsage` is the moment of the use itself. */
export function isUsage(lexical: string): boolean {
  return shortName(lexical) === 'policyUsage';
}

/** The operators that compare by order and so take one value on the right. */
export function isOrdering(operator: Operator): boolean {
  return operator === 'lt' || operator === 'lteq' || operator === 'gt' || operator === 'gteq';
}

function settled(possible: readonly boolean[]): Coverage {
  if (possible.every(Boolean)) return 'ALL';
  return possible.some(Boolean) ? 'unknown' : 'NONE';
}

function isSideOf(operator: Operator, side: Side): boolean {
  if (operator === 'lt') return side === 'BEFORE';
  if (operator === 'lteq') return side !== 'AFTER';
  if (operator === 'gt') return side === 'AFTER';
  if (operator === 'gteq') return side !== 'BEFORE';
  return side === 'IN';
}

function coverMoment({ operator }: Comparison, left: string, right: string): Coverage {
  if (isUsage(right)) return coverSide(operator, 'IN');
  const at = momentOf(left);
  const moment = momentOf(right);
  if (at === undefined || !at.hasZone || moment === undefined) return 'unknown';
  return settled([...sidesOf(at.start, moment)].map((side) => isSideOf(operator, side)));
}

function coverSide(operator: Operator, side: Side): Coverage {
  return isSideOf(operator, side) ? 'ALL' : 'NONE';
}

function sideOf(order: number): Side {
  return order < 0 ? 'BEFORE' : order > 0 ? 'AFTER' : 'IN';
}

/** A stretch of time that is told, or the instant at which it began: then it is counted to now. */
function coverDuration({ operator, now }: Comparison, left: string, right: string): Coverage {
  const wanted = durationOf(right);
  if (wanted === undefined) return 'unknown';
  const told = durationOf(left);
  const began = told === undefined ? momentOf(left) : undefined;
  const isCounted = began?.hasZone === true && now !== undefined;
  const order = told
    ? compareDurations(told, wanted)
    : isCounted
      ? Temporal.Instant.compare(now, instantAfter(began.start, wanted))
      : undefined;
  return order === undefined ? 'unknown' : coverSide(operator, sideOf(order));
}

/** Before (`lt`), during (`eq`) or after (`gt`) an event whose time is known; otherwise its name among those told. */
function coverEvent(of: Comparison, left: string, right: string): Coverage {
  const { operator, now, events } = of;
  if (isUsage(right)) return coverSide(operator, 'IN');
  const period = events?.get(right);
  if (period === undefined) return momentOf(left) === undefined ? coverTerm(of, left, right) : 'unknown';
  if (now === undefined) return 'unknown';
  if (Temporal.Instant.compare(now, period.start) < 0) return coverSide(operator, 'BEFORE');
  const isOver = period.end !== undefined && Temporal.Instant.compare(now, period.end) >= 0;
  return coverSide(operator, isOver ? 'AFTER' : 'IN');
}

function coverTerm(of: Comparison, left: string, right: string): Coverage {
  if (isOrdering(of.operator)) return 'unknown'; // terms have no order; a profile's numbers are not known to be such
  return COVERAGE_OF[kinshipBetween(of.kind, left, right, of.relations, of.now)];
}

function coverNumber(operator: Operator, left: string, right: string): Coverage {
  const order = compareDecimals(left, right);
  return order === undefined ? 'unknown' : coverSide(operator, sideOf(order));
}

const COVERAGE_OF = { WITHIN: 'ALL', BROADER: 'SOME', APART: 'NONE', unknown: 'unknown' } as const satisfies Record<
  Kinship,
  Coverage
>;

/** What one comparison needs to know. */
export interface Comparison {
  readonly kind: ValueKind;
  readonly operator: Operator;
  /** Lexical forms, not empty. */
  readonly left: readonly string[];
  /** Lexical forms, not empty. */
  readonly right: readonly string[];
  readonly relations: Relations;
  /** The instant of the use. */
  readonly now?: Temporal.Instant | undefined;
  readonly events?: World['events'];
}

/** How two values of a kind without order lie to each other. */
export function kinshipBetween(
  kind: ValueKind,
  left: string,
  right: string,
  relations: Relations,
  now?: Temporal.Instant,
): Kinship {
  if (kind === 'PLACE') {
    const byCode = comparePlaces(left, right, now);
    if (byCode !== 'unknown') return byCode;
    const stated = compareTerms(left, right, relations);
    return stated === 'APART' ? 'unknown' : stated;
  }
  if (kind === 'LANGUAGE') return compareLanguages(left, right);
  if (kind === 'LOCATION') return compareLocations(left, right);
  return compareTerms(left, right, relations);
}

function coverPair(of: Comparison, left: string, right: string): Coverage {
  if (of.kind === 'MOMENT') return coverMoment(of, left, right);
  if (of.kind === 'DURATION') return coverDuration(of, left, right);
  if (of.kind === 'EVENT') return coverEvent(of, left, right);
  if (of.kind === 'NUMBER') return coverNumber(of.operator, left, right);
  return coverTerm(of, left, right);
}

/** One value of the use against any of the right ones. */
function coverOne(of: Comparison, left: string): Coverage {
  const against = new Set(of.right.map((right) => coverPair(of, left, right)));
  const best = (['ALL', 'unknown', 'SOME'] as const).find((coverage) => against.has(coverage));
  return best ?? 'NONE';
}

/** Every right value must be met by one of the use's: `isAllOf` either way, `hasPart` only by one that contains it. */
function coverEachRight(of: Comparison): Coverage {
  const each = of.right.map((right): Coverage => {
    const holding = of.left.map((left) => coverPair(of, right, left));
    const held = of.operator === 'hasPart' ? [] : of.left.map((left) => coverPair(of, left, right));
    const pairs = new Set([...holding, ...held]);
    if (pairs.has('ALL')) return 'ALL';
    return pairs.has('unknown') ? 'unknown' : 'NONE';
  });
  const whole = together(each);
  return whole === 'SOME' ? 'NONE' : whole;
}

/**
 * How much of the asked use a comparison covers. Containment is meant wherever values can contain one another: a use in
 * `CN-31` is a use in `CN`, a page of `www.cri.cn` is on `cri.cn`, `zh-Hans` is `zh`.
 */
export function cover(of: Comparison): Coverage {
  if (of.kind === 'OPAQUE') return 'unknown';
  if (of.operator === 'hasPart' || of.operator === 'isAllOf') return coverEachRight(of);
  const whole = together(of.left.map((left) => coverOne(of, left)));
  return of.operator === 'neq' || of.operator === 'isNoneOf' ? opposite(whole) : whole;
}
