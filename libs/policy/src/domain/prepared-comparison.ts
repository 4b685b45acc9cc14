import { type Comparison, cover, isOrdering, type ValueKind } from './comparators.js';
import type { Situation } from './situation.js';
import type { Coverage } from './truth.js';
import { hostOf } from './values/locations.js';
import type { Operator } from './vocabulary.js';
import { NO_RELATIONS, type Relations } from './world.js';

/** How much of a use with these values a constraint covers. @param left not empty */
export type Cover = (left: readonly string[], situation: Situation) => Coverage;

/** Answers kept for one right side; uses bring few different territories, media, languages. */
const KEPT_ANSWERS = 256;
/** Right sides kept, for the many licenses that say the same. */
const KEPT_COVERS = 4_096;

const HANGS_ON_TIME: readonly ValueKind[] = ['MOMENT', 'DURATION', 'EVENT'];
/** What an answer hangs on besides the values: tags, hosts and numbers on nothing. */
const HANGS_ON_RELATIONS: readonly ValueKind[] = ['PLACE', 'TERM'];

function plainCover(kind: ValueKind, operator: Operator, right: readonly string[]): Cover {
  return (left, { relations, world }) => {
    const of: Comparison = { kind, operator, left, right, relations, now: world.now, events: world.events };
    return cover(of);
  };
}

/** Keeps the answers about single values, which are nearly all that is asked. */
function keepingCover(compare: Cover, isBound: boolean): Cover {
  const kept = new Map<string, Coverage>();
  let keptFor: Relations = NO_RELATIONS;
  return (left, situation) => {
    const [value] = left;
    if (left.length !== 1 || value === undefined) return compare(left, situation);
    if (isBound && keptFor !== situation.relations) {
      kept.clear();
      keptFor = situation.relations;
    }
    const known = kept.get(value);
    if (known !== undefined) return known;
    const found = compare(left, situation);
    if (kept.size >= KEPT_ANSWERS) kept.clear();
    kept.set(value, found);
    return found;
  };
}

/** A host name that is its own canonical form: lower case, and no address in numbers. */
const PLAIN_HOST = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/;

/** Whether the first `length` characters are letters, digits, hyphens and dots alone. */
function isPlain(text: string, length: number): boolean {
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const isLetter = code >= 97 && code <= 122;
    if (!isLetter && !(code >= 48 && code <= 57) && code !== 45 && code !== 46) return false;
  }
  return true;
}

/** Hosts among hosts need no URL to be parsed; all else does. */
function hostCover(compare: Cover, right: readonly string[]): Cover {
  const hosts = right.map(hostOf).filter((host) => host !== undefined);
  const below = hosts.map((host) => `.${host}`);
  if (hosts.length < right.length) return compare;
  return (left, situation) => {
    const [value] = left;
    if (left.length !== 1 || value === undefined) return compare(left, situation);
    for (const host of hosts) if (host === value) return 'ALL';
    for (const end of below) if (value.endsWith(end) && isPlain(value, value.length - end.length)) return 'ALL';
    if (!PLAIN_HOST.test(value)) return compare(left, situation);
    return hosts.some((host) => host.endsWith(`.${value}`)) ? 'SOME' : 'NONE';
  };
}

function prepare(kind: ValueKind, operator: Operator, right: readonly string[]): Cover {
  const compare = plainCover(kind, operator, right);
  if (HANGS_ON_TIME.includes(kind)) return compare;
  const isAnyOf = operator === 'isAnyOf' || operator === 'isPartOf' || operator === 'eq' || operator === 'isA';
  if (kind === 'LOCATION' && isAnyOf) return hostCover(compare, right);
  return kind === 'NUMBER' && isOrdering(operator)
    ? numberCover(compare, operator, right)
    : keepingCover(compare, HANGS_ON_RELATIONS.includes(kind));
}

/** Whole numbers of at most 15 digits, which a double holds exactly. */
const PLAIN_NUMBER = /^\d{1,15}$/;

function numberCover(compare: Cover, operator: Operator, [right = '']: readonly string[]): Cover {
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
