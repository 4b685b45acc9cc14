import { type Comparison, cover, isOrdering, type ValueKind } from './comparators.js';
import type { Situation } from './situation.js';
import type { Coverage } from './truth.js';
import { hostOf } from './values/locations.js';
import { isPlaceDated } from './values/places.js';
import type { Operator } from './vocabulary.js';
import { NO_RELATIONS, type Relations } from './world.js';

type Compare = (left: readonly string[], situation: Situation) => Coverage;

/** How much of a use with certain values a constraint covers. */
export interface Cover {
  /** @param left not empty */
  of(left: readonly string[], situation: Situation): Coverage;
  /** What was answered before, where that is kept. */
  readonly kept: KeptAnswers | undefined;
}

/** Answers kept for one right side; uses bring few different territories, media, languages. */
const KEPT_ANSWERS = 256;
/** Right sides kept, for the many licenses that say the same. */
const KEPT_COVERS = 4_096;

const HANGS_ON_TIME: readonly ValueKind[] = ['MOMENT', 'DURATION', 'EVENT'];
/** What an answer hangs on besides the values: tags, hosts and numbers on nothing. */
const HANGS_ON_RELATIONS: readonly ValueKind[] = ['PLACE', 'TERM'];

function plainCompare(kind: ValueKind, operator: Operator, right: readonly string[]): Compare {
  return (left, { relations, world }) => {
    const of: Comparison = { kind, operator, left, right, relations, now: world.now, events: world.events };
    return cover(of);
  };
}

/** Answers about single values, which are nearly all that is asked. */
export class KeptAnswers {
  private readonly answers = new Map<string, Coverage>();
  private keptFor: Relations = NO_RELATIONS;

  /** @param isBound whether answers hang on what is known of terms and places */
  constructor(private readonly isBound: boolean) {}

  knows(value: string, relations: Relations): Coverage | undefined {
    return this.isBound && this.keptFor !== relations ? undefined : this.answers.get(value);
  }

  keep(value: string, answer: Coverage, relations: Relations): void {
    if ((this.isBound && this.keptFor !== relations) || this.answers.size >= KEPT_ANSWERS) this.answers.clear();
    this.keptFor = relations;
    this.answers.set(value, answer);
  }
}

class KeepingCover implements Cover {
  readonly kept: KeptAnswers;

  constructor(
    private readonly compare: Compare,
    isBound: boolean,
  ) {
    this.kept = new KeptAnswers(isBound);
  }

  of(left: readonly string[], situation: Situation): Coverage {
    const [value] = left;
    if (left.length !== 1 || value === undefined) return this.compare(left, situation);
    const known = this.kept.knows(value, situation.relations);
    if (known !== undefined) return known;
    const found = this.compare(left, situation);
    this.kept.keep(value, found, situation.relations);
    return found;
  }
}

/** A host name that is its own canonical form: lower case, and no address in numbers. */
const PLAIN_HOST = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/;

/** Hosts among hosts need no URL to be parsed; all else does. */
function hostCompare(compare: Compare, right: readonly string[]): Compare {
  const hosts = right.map(hostOf).filter((host) => host !== undefined);
  const below = hosts.map((host) => `.${host}`);
  if (hosts.length < right.length) return compare;
  return (left, situation) => {
    const [value] = left;
    if (left.length !== 1 || value === undefined) return compare(left, situation);
    for (const host of hosts) if (host === value) return 'ALL';
    if (!PLAIN_HOST.test(value)) return compare(left, situation);
    for (const end of below) if (value.endsWith(end)) return 'ALL';
    return hosts.some((host) => host.endsWith(`.${value}`)) ? 'SOME' : 'NONE';
  };
}

function prepare(kind: ValueKind, operator: Operator, right: readonly string[]): Cover {
  const compare = plainCompare(kind, operator, right);
  const isDated = HANGS_ON_TIME.includes(kind) || (kind === 'PLACE' && right.some(isPlaceDated));
  if (isDated) return { of: compare, kept: undefined };
  if (kind === 'NUMBER' && isOrdering(operator))
    return { of: numberCompare(compare, operator, right), kept: undefined };
  const isAnyOf = operator === 'isAnyOf' || operator === 'isPartOf' || operator === 'eq' || operator === 'isA';
  const fitting = kind === 'LOCATION' && isAnyOf ? hostCompare(compare, right) : compare;
  return new KeepingCover(fitting, HANGS_ON_RELATIONS.includes(kind));
}

/** Whole numbers of at most 15 digits, which a double holds exactly. */
const PLAIN_NUMBER = /^\d{1,15}$/;

function numberCompare(compare: Compare, operator: Operator, [right = '']: readonly string[]): Compare {
  if (!PLAIN_NUMBER.test(right)) return compare;
  const limit = Number(right);
  return (left, situation) => {
    const [value] = left;
    if (left.length !== 1 || value === undefined || !PLAIN_NUMBER.test(value)) return compare(left, situation);
    const number = Number(value);
    if (operator === 'lt') return number < limit ? 'ALL' : 'NONE';
    if (operator === 'lteq') return number <= limit ? 'ALL' : 'NONE';
    if (operator === 'gt') return number > limit ? 'ALL' : 'NONE';
    return number >= limit ? 'ALL' : 'NONE';
  };
}

const covers = new Map<string, Cover>();

/**
 * Prepares the comparison with the right side of a constraint. Licenses that say the same share it: it is made once, and
 * what it has answered for one it need not work out for another.
 */
export function prepareCover(kind: ValueKind, operator: Operator, right: readonly string[]): Cover {
  const key = JSON.stringify([kind, operator, right]);
  const known = covers.get(key);
  if (known !== undefined) return known;
  const prepared = prepare(kind, operator, right);
  if (covers.size >= KEPT_COVERS) covers.clear();
  covers.set(key, prepared);
  return prepared;
}
