import { type Kinship, kinship } from './kinship.js';

const isWild = (range: string): boolean => range.includes('*');

/** Whether the subtags of `range` are the first subtags of `tag` (RFC 4647, section 3.3.1, basic filtering). */
function holds(range: string, tag: string): boolean {
  return range === '*' || tag === range || tag.startsWith(`${range}-`);
}

/** Extended filtering, RFC 4647, section 3.3.2: `*-CN` and `zh-*-CN` hold `zh-Hans-CN`. */
function holdsExtended(range: string, tag: string): boolean {
  const [wantedFirst = '', ...wanted] = range.split('-');
  const [first, ...subtags] = tag.split('-');
  if (wantedFirst !== '*' && wantedFirst !== first) return false;
  let at = 0;
  for (const each of wanted) {
    if (each === '*') continue;
    while (subtags[at] !== each) {
      if (subtags[at] === undefined || subtags[at]?.length === 1) return false; // a singleton ends the search
      at += 1;
    }
    at += 1;
  }
  return true;
}

/** Whether a tag could be told more closely so that it falls into the range: `zh` may turn out to be `zh-Hans-CN`. */
function couldNarrowTo(tag: string, range: string): boolean {
  const [first] = range.split('-');
  return first === '*' || first === tag.split('-')[0];
}

/** A range on the left: told where its first subtags settle it. */
function compareRanges(left: string, right: string): Kinship {
  if (holds(right, left.slice(0, left.indexOf('*')).replace(/-$/, ''))) return 'WITHIN';
  return left.startsWith('*') || couldNarrowTo(left, right) ? 'unknown' : 'APART';
}

/** Whether it says that nobody has determined the language (RFC 5646, section 4.1): it may be any. */
function isUndetermined(tag: string): boolean {
  return holds('und', tag);
}

/**
 * How a language lies to a language range: `zh-Hans-CN` is WITHIN `zh` and `*-CN`; `zh` is BROADER than `zh-Hans`. Case
 * does not matter; `und`, not determined, lies to any other language in a way nobody knows.
 */
export function compareLanguages(left: string, right: string): Kinship {
  const [tag, range] = [left.toLowerCase(), right.toLowerCase()];
  if (tag === range || range === '*') return 'WITHIN';
  if (tag === '*') return 'BROADER';
  if (isUndetermined(tag) && !isUndetermined(range)) return 'unknown';
  if (isWild(tag)) return compareRanges(tag, range);
  if (!isWild(range)) return kinship(holds(range, tag), holds(tag, range));
  return kinship(holdsExtended(range, tag), couldNarrowTo(tag, range));
}
