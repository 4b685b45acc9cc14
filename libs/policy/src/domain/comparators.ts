import { type Coverage, opposite, together } from './truth.js';
import { compareDecimals, isDecimal } from './values/decimals.js';
import type { Kinship } from './values/kinship.js';
import { compareLanguages } from './values/languages.js';
import { compareLocations } from './values/locations.js';
import { type Moment, momentOf, type Side, sidesOf } from './values/moments.js';
import { comparePlaces } from './values/places.js';
import { compareTerms } from './values/terms.js';
import type { LeftOperand, Operator } from './vocabulary.js';
import type { Relations } from './world.js';

/** How the values of a left operand are compared. OPAQUE: the service cannot tell, whatever the world says. */
export type ValueKind = 'MOMENT' | 'NUMBER' | 'PLACE' | 'LANGUAGE' | 'LOCATION' | 'TERM' | 'OPAQUE';

const KINDS = {
  absolutePosition: 'OPAQUE',
  absoluteSize: 'NUMBER',
  absoluteSpatialPosition: 'OPAQUE',
  absoluteTemporalPosition: 'OPAQUE',
  count: 'NUMBER',
  dateTime: 'MOMENT',
  delayPeriod: 'OPAQUE',
  deliveryChannel: 'TERM',
  device: 'TERM',
  elapsedTime: 'OPAQUE',
  event: 'TERM',
  fileFormat: 'TERM',
  industry: 'TERM',
  language: 'LANGUAGE',
  media: 'TERM',
  meteredTime: 'OPAQUE',
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
  timeInterval: 'OPAQUE',
  unitOfCount: 'TERM',
  version: 'TERM',
  virtualLocation: 'LOCATION',
} as const satisfies Record<LeftOperand, ValueKind>;

const KIND_OF: ReadonlyMap<string, ValueKind> = new Map(Object.entries(KINDS));

/** @param leftOperand short name of ODRL; an operand of a profile compares as a term */
export function valueKindOf(leftOperand: string): ValueKind {
  return KIND_OF.get(leftOperand) ?? 'TERM';
}

/** Whether `lexical` can stand right of a left operand of this kind. */
export function isOperandFor(kind: ValueKind, lexical: string): boolean {
  if (kind === 'NUMBER') return isDecimal(lexical);
  return kind !== 'MOMENT' || lexical === 'policyUsage' || momentOf(lexical) !== undefined;
}

/** Reads the right values of a MOMENT once, so that no decision has to. */
export function momentsIn(kind: ValueKind, right: readonly string[]): ReadonlyMap<string, Moment> {
  const read = kind === 'MOMENT' ? right.map((lexical) => [lexical, momentOf(lexical)] as const) : [];
  return new Map(read.flatMap(([lexical, moment]) => (moment === undefined ? [] : [[lexical, moment] as const])));
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

function coverMoment({ operator, moments }: Comparison, left: string, right: string): Coverage {
  const at = momentOf(left);
  const moment = moments.get(right) ?? momentOf(right);
  if (at === undefined || !at.hasZone || moment === undefined) return 'unknown';
  return settled([...sidesOf(at.start, moment)].map((side) => isSideOf(operator, side)));
}

function coverNumber(operator: Operator, left: string, right: string): Coverage {
  const order = compareDecimals(left, right);
  if (order === undefined) return 'unknown';
  const side: Side = order < 0 ? 'BEFORE' : order > 0 ? 'AFTER' : 'IN';
  return isSideOf(operator, side) ? 'ALL' : 'NONE';
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
  /** Right values of a MOMENT, read beforehand. */
  readonly moments: ReadonlyMap<string, Moment>;
  readonly relations: Relations;
}

function kinshipOf(of: Comparison, left: string, right: string): Kinship {
  if (of.kind === 'PLACE') {
    const byCode = comparePlaces(left, right);
    if (byCode !== 'unknown') return byCode;
    const stated = compareTerms(left, right, of.relations);
    return stated === 'APART' ? 'unknown' : stated;
  }
  if (of.kind === 'LANGUAGE') return compareLanguages(left, right);
  if (of.kind === 'LOCATION') return compareLocations(left, right);
  return compareTerms(left, right, of.relations);
}

function coverPair(of: Comparison, left: string, right: string): Coverage {
  if (of.kind === 'MOMENT') return coverMoment(of, left, right);
  if (of.kind === 'NUMBER') return coverNumber(of.operator, left, right);
  if (isOrdering(of.operator)) return 'unknown'; // terms have no order; a profile's numbers are not known to be such
  return COVERAGE_OF[kinshipOf(of, left, right)];
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
