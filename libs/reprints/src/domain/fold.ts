import { toSimplified } from './script.js';

/** A text made comparable, and the way back to what stood on the page. */
export interface FoldedText {
  /** NFKC, no invisible characters, white space collapsed (a line break stays one), simplified, lower case. */
  readonly text: string;
  /** The original text behind `[start, end)` of the folded one, as evidence. UTF-16 units. */
  readonly original: (start: number, end: number) => string;
}

/**
 * Letters with the marks that belong to them, jamo that form one syllable, or white space: what NFKC may merge is
 * folded together, so that every folded unit still knows where it came from.
 */
const CLUSTERS = /\s+|[\u1100-\u11ff]+|[^\s\p{M}][\p{M}\uff9e\uff9f]*|\p{M}+/gu;
const CLUSTER = new RegExp(CLUSTERS.source, 'uy');
const ALL_INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const TAG = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/giu;
const ENTITY =
  /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(nbsp|amp|lt|gt|quot|apos|middot|mdash|ndash|emsp|ensp|zwnj|zwj|shy));?/giu;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  middot: '·',
  mdash: '—',
  ndash: '–',
  emsp: ' ',
  ensp: ' ',
  zwnj: '',
  zwj: '',
  shy: '',
};

/** Folds a text for matching: law notes, part E.1. Where a piece came from is worked out when it is asked for: few texts hold a credit. */
export function foldText(original: string): FoldedText {
  let traced: FoldedText | undefined;
  return {
    text: foldQuickly(readable(original)),
    original: (start, end) => {
      traced ??= traceFold(original);
      return traced.original(start, end);
    },
  };
}

/** What stands alone, by code unit: itself folded, whatever comes before it, and behind it unless that joins it. */
const alone: (string | undefined)[] = [];
const ALONE = /^[^\s\p{M}\u1100-\u11ff\ud800-\udfff]$/u;
const JOINS = /^[\p{M}\uff9e\uff9f\ud800-\udfff]$/u;
const SPACE = /^\s$/u;
const [BEGINS, JOINS_ON, WHITE] = [1, 2, 3];
/** By code unit: whether it begins a cluster, may go on with the one before it, or is white space; 0 was not met yet. */
const roles = new Uint8Array(0x1_0000);

/** As {@link traceFold} of readable text, without the way back: unit by unit, as long as each stands alone. */
function foldQuickly(text: string): string {
  let folded = '';
  let last = '\n';
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const isLast = at + 1 === text.length;
    const next = isLast ? BEGINS : roleOf(text.charCodeAt(at + 1));
    let letters = next === JOINS_ON ? undefined : (alone[unit] ?? learned(unit));
    let length = 1;
    if (letters === undefined || (letters === ' ' && next === WHITE)) {
      CLUSTER.lastIndex = at;
      const cluster = CLUSTER.exec(text)?.[0] ?? text.charAt(at);
      letters = foldCluster(cluster);
      length = cluster.length;
    }
    at += length;
    if (letters === '' || (letters === ' ' && (last === ' ' || last === '\n'))) continue;
    folded += letters;
    last = letters.charAt(letters.length - 1);
  }
  return folded;
}

function roleOf(unit: number): number {
  const known = roles[unit] ?? 0;
  if (known !== 0) return known;
  const letter = String.fromCharCode(unit);
  const role = JOINS.test(letter) ? JOINS_ON : SPACE.test(letter) ? WHITE : BEGINS;
  roles[unit] = role;
  return role;
}

/** @returns undefined where the unit never stands alone */
function learned(unit: number): string | undefined {
  const letter = String.fromCharCode(unit);
  if (letter !== ' ' && !ALONE.test(letter)) return undefined;
  alone[unit] = foldCluster(letter);
  return alone[unit];
}

/** The folded text with where each unit came from. */
export function traceFold(original: string): FoldedText {
  const kept = keepReadable(original);
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const cluster of kept.text.matchAll(CLUSTERS)) {
    const letters = foldCluster(cluster[0]);
    const last = units.at(-1);
    if (letters === ' ' && (last === undefined || last === ' ' || last === '\n')) continue;
    for (let at = 0; at < letters.length; at += 1) {
      units.push(letters.charAt(at));
      starts.push(kept.starts[cluster.index] ?? 0);
      ends.push(kept.ends[cluster.index + cluster[0].length - 1] ?? original.length);
    }
  }
  return {
    text: units.join(''),
    original: (start, end) =>
      end <= start ? '' : original.slice(starts[start] ?? original.length, ends[end - 1] ?? original.length),
  };
}

/** A word of our own data folded the same way. */
export function foldWord(word: string): string {
  return foldText(word).text.trim();
}

/** Folded clusters met so far; a page uses a few thousand different ones. */
const folded = new Map<string, string>();
const MOST_KEPT = 50_000;

function foldCluster(cluster: string): string {
  const seen = folded.get(cluster);
  if (seen !== undefined) return seen;
  const fresh = /^\s/u.test(cluster) ? whiteSpace(cluster) : foldLetters(cluster);
  if (folded.size < MOST_KEPT) folded.set(cluster, fresh);
  return fresh;
}

function whiteSpace(run: string): string {
  return /[\n\u2028\u2029]/u.test(run) ? '\n' : ' ';
}

/** A colon set upright, which NFKC takes for two dots. */
const NOT_BY_NFKC: Readonly<Record<string, string>> = { '\ufe30': ':' };

function foldLetters(cluster: string): string {
  const composed = (NOT_BY_NFKC[cluster] ?? cluster).normalize('NFKC').replace(ALL_INVISIBLE, '').replace(/\s+/gu, ' ');
  return toSimplified(composed).toLowerCase();
}

interface Kept {
  readonly text: string;
  /** Per unit of `text`: where the original piece behind it starts and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What a page reader left in: the text without invisible characters and inline tags, its entities decoded. */
function readable(original: string): string {
  const bare = original.replace(ALL_INVISIBLE, '');
  const visible = bare.includes('<') ? bare.replace(TAG, '') : bare;
  if (!visible.includes('&')) return visible;
  const read = visible.replace(ENTITY, (whole: string, decimal?: string, hex?: string, name?: string) =>
    decoded([whole, decimal, hex, name]),
  );
  return read.replace(ALL_INVISIBLE, '');
}

/** As {@link readable}, with the places. */
function keepReadable(original: string): Kept {
  const bare = rewrite({ text: original }, ALL_INVISIBLE, () => '');
  const visible = bare.text.includes('<') ? rewrite(bare, TAG, () => '') : bare;
  const read = visible.text.includes('&') ? rewrite(visible, ENTITY, decoded) : visible;
  return read === visible ? visible : rewrite(read, ALL_INVISIBLE, () => '');
}

/** Replaces every match, keeping for each unit of the outcome where it came from in the first original. */
function rewrite(
  from: { text: string } & Partial<Kept>,
  pattern: RegExp,
  into: (match: RegExpMatchArray) => string,
): Kept {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const copy = (start: number, end: number): void => {
    pieces.push(from.text.slice(start, end));
    for (let at = start; at < end; at += 1) {
      starts.push(from.starts?.[at] ?? at);
      ends.push(from.ends?.[at] ?? at + 1);
    }
  };
  let done = 0;
  for (const match of from.text.matchAll(pattern)) {
    copy(done, match.index);
    done = match.index + match[0].length;
    const piece = into(match);
    pieces.push(piece);
    for (let at = 0; at < piece.length; at += 1) {
      starts.push(from.starts?.[match.index] ?? match.index);
      ends.push(from.ends?.[done - 1] ?? done);
    }
  }
  copy(done, from.text.length);
  return { text: pieces.join(''), starts, ends };
}

function decoded(entity: Iterable<string | undefined>): string {
  const [whole = '', decimal, hex, name] = entity;
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const point = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number.parseInt(decimal, 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
