import { REUSE_RULES, type RegimeRules } from './reuse-rules.js';
import { RunList } from './run-list.js';
import { Scratch } from './scratch.js';
import type { Tokens } from './tokens.js';

/**
 * Maximal common runs of two texts, in order of work position: `length[i]` tokens from `work[i]` and from `page[i]` are equal. In arrays
 * that the next call writes over, and that may be changed.
 */
export interface CommonRuns {
  readonly count: number;
  readonly work: Uint32Array;
  readonly page: Uint32Array;
  readonly length: Uint32Array;
  /** Length of the longest. */
  readonly longest: number;
}

/** Where each seed of a text occurs: a hash table with chains in order of position. */
export interface SeedTable {
  /** A bit for each hash that some seed has: most seeds of another text are not on the page, and end here. */
  readonly known: Uint32Array;
  readonly mask: number;
  /** First place of a seed, plus one; 0: none. */
  readonly heads: Uint32Array;
  /** The place after a place, plus one; 0: none. */
  readonly next: Uint32Array;
  /** Whether some seed occurs so often that not all its places are followed. */
  readonly isCrowded: boolean;
}

const { seed, seedFrequency, crowdedFrequency, parallelRuns } = REUSE_RULES.alignment;
/** More places of a seed than this are not counted, nor looked through for a single run. */
const MOST_COUNTED = 0xff;
/** No token's id: 33 bits. */
const NO_TOKEN = 2 ** 32;
const list = new RunList();
const exploredRoom = new Scratch();
const endingRoom = new Scratch();

/** Arrays for the seeds of one page at a time. */
export class SeedRoom {
  readonly known = new Scratch();
  readonly heads = new Scratch();
  readonly next = new Scratch();
  readonly lengths = new Scratch();
}

/** Built once for a page, and asked for each work it may have parts of. @param room whose arrays the next table in it writes over */
export function seedTable({ ids, count }: Tokens, room: SeedRoom = new SeedRoom()): SeedTable {
  const positions = Math.max(0, count - seed + 1);
  const size = 2 ** Math.ceil(Math.log2(positions * 2 + 2));
  const known = room.known.zeros(size / 2);
  const heads = room.heads.zeros(size);
  const next = room.next.take(positions);
  const lengths = room.lengths.zeros(size);
  const mask = size - 1;
  let longest = 0;
  for (let at = positions - 1; at >= 0; at -= 1) {
    const hash = seedHash(ids[at] ?? 0, ids[at + 1] ?? 0, ids[at + 2] ?? 0);
    const word = (hash >>> 5) & (known.length - 1);
    known[word] = (known[word] ?? 0) | (1 << hash);
    const key = hash & mask;
    next[at] = heads[key] ?? 0;
    heads[key] = at + 1;
    const length = Math.min(MOST_COUNTED, (lengths[key] ?? 0) + 1);
    lengths[key] = length;
    if (length > longest) longest = length;
  }
  return { known, mask, heads, next, isCrowded: longest > crowdedFrequency };
}

/**
 * All maximal runs of at least the seed's length. A seed frequent on the page is followed to its first places only; a run through a
 * later place is found by the first rarer seed inside it. No token of the work is followed in more than `parallelRuns` runs at once, so that
 * a text of one repeated word costs no more for its length than any other.
 * @param rules where given, stock phrases within a long run need not be found, see `isNoise`
 */
export function commonRuns(work: Tokens, page: Tokens, table: SeedTable, rules?: RegimeRules): CommonRuns {
  list.clear();
  if (table.isCrowded) crowdedRuns(work, page, table, rules);
  else plainRuns(work.ids, page.ids, table, rules);
  list.sort(work.count, page.count);
  return list.view();
}

/** A run from which on the short runs within it are noise. */
export function isLong(length: number, { spanFloor }: RegimeRules): boolean {
  return length >= 2 * spanFloor;
}

/** A stock phrase that lies within a long run: what it says of the work is said. @param covered where the long runs so far end in the work */
export function isNoise(work: number, length: number, covered: number, { k }: RegimeRules): boolean {
  return length < k && work + length <= covered;
}

function plainRuns(a: Uint32Array, b: Uint32Array, table: SeedTable, rules?: RegimeRules): void {
  const { next } = table;
  /** Where the long runs found so far end. */
  let covered = 0;
  for (let from = 0; from + seed <= a.length; from += 1) {
    const first = a[from] ?? 0;
    const second = a[from + 1] ?? 0;
    const third = a[from + 2] ?? 0;
    const before = from > 0 ? (a[from - 1] ?? 0) : NO_TOKEN;
    for (let place = firstPlace(seedHash(first, second, third), table); place > 0; place = next[place - 1] ?? 0) {
      const at = place - 1;
      if (b[at] !== first || b[at + 1] !== second || b[at + 2] !== third) continue;
      if (at > 0 && b[at - 1] === before) continue;
      const ahead = seed + equalAhead(a, from + seed, b, at + seed);
      list.push(from, at, ahead);
      if (rules !== undefined && isLong(ahead, rules)) covered = Math.max(covered, from + ahead);
    }
    if (rules !== undefined && covered > from + 2 * rules.k)
      from = longRunsWithin(from + 1, covered - rules.k + 1, a, b, table, rules.k) - 1;
  }
}

/**
 * The runs of at least `k` tokens that start in `[from, to]`, where shorter ones say nothing: each has a seed at one of so many
 * neighboring places, so that most places are passed over.
 * @returns the first place that was not looked at
 */
function longRunsWithin(from: number, to: number, a: Uint32Array, b: Uint32Array, table: SeedTable, k: number): number {
  const { next } = table;
  const stride = k - seed + 1;
  let open = from;
  for (let last = from + stride - 1; last <= to; last += stride) {
    const first = a[last] ?? 0;
    const second = a[last + 1] ?? 0;
    const third = a[last + 2] ?? 0;
    for (let place = firstPlace(seedHash(first, second, third), table); place > 0; place = next[place - 1] ?? 0) {
      const at = place - 1;
      if (b[at] !== first || b[at + 1] !== second || b[at + 2] !== third) continue;
      let behind = 0;
      while (behind < stride && behind < last && behind < at && a[last - behind - 1] === b[at - behind - 1])
        behind += 1;
      // began before these places: known
      if (behind === stride) continue;
      const length = behind + seed + equalAhead(a, last + seed, b, at + seed);
      if (length >= k) list.push(last - behind, at - behind, length);
    }
    open = last + 1;
  }
  return open;
}

function crowdedRuns(work: Tokens, page: Tokens, table: SeedTable, rules?: RegimeRules): void {
  const { next } = table;
  const { ids: a } = work;
  const { ids: b } = page;
  /** For each diagonal (work position - page position), the work position up to which it is explored. */
  const explored = exploredRoom.zeros(work.count + page.count);
  /** How many runs end at a work position. */
  const ending = endingRoom.zeros(work.count + 1);
  let open = 0;
  let covered = 0;
  const stride = rules === undefined ? 1 : rules.k - seed + 1;
  for (let from = 0; from + seed <= work.count; from += 1) {
    open -= ending[from] ?? 0;
    // Within a long run each longer one has a seed at one of so many neighboring places.
    if (rules !== undefined && from + rules.k < covered && from % stride !== 0) continue;
    let place = firstPlace(seedHash(a[from] ?? 0, a[from + 1] ?? 0, a[from + 2] ?? 0), table);
    for (let visited = 0; place > 0 && visited < seedFrequency && open < parallelRuns; visited += 1) {
      const at = place - 1;
      const diagonal = from - at + page.count;
      if ((explored[diagonal] ?? 0) <= from) {
        const ahead = equalAhead(a, from, b, at);
        if (ahead >= seed) {
          const behind = equalBehind(a, from, b, at);
          list.push(from - behind, at - behind, behind + ahead);
          explored[diagonal] = from + ahead;
          ending[from + ahead] = (ending[from + ahead] ?? 0) + 1;
          open += 1;
          if (rules !== undefined && isLong(behind + ahead, rules)) covered = Math.max(covered, from + ahead);
        }
      }
      place = next[at] ?? 0;
    }
  }
}

/**
 * Whether there may be a run of at least `length` tokens, at a fraction of the cost of all runs: where not, there is none for certain; where
 * a seed is too frequent on the page to tell, there may be.
 */
export function mayHaveRun(length: number, { ids: a }: Tokens, { ids: b }: Tokens, table: SeedTable): boolean {
  const { next } = table;
  // A run that long has a seed at one of each so many neighbors.
  const stride = length - seed + 1;
  for (let from = stride - 1; from + seed <= a.length; from += stride) {
    let visited = 0;
    for (
      let place = firstPlace(seedHash(a[from] ?? 0, a[from + 1] ?? 0, a[from + 2] ?? 0), table);
      place > 0;
      place = next[place - 1] ?? 0
    ) {
      const ahead = equalAhead(a, from, b, place - 1);
      if (ahead >= seed && ahead + equalBehind(a, from, b, place - 1) >= length) return true;
      visited += 1;
      if (visited > MOST_COUNTED) return true;
    }
  }
  return false;
}

function equalAhead(a: Uint32Array, from: number, b: Uint32Array, at: number): number {
  const most = Math.min(a.length - from, b.length - at);
  let length = 0;
  while (length < most && a[from + length] === b[at + length]) length += 1;
  return length;
}

function equalBehind(a: Uint32Array, from: number, b: Uint32Array, at: number): number {
  const most = Math.min(from, at);
  let length = 0;
  while (length < most && a[from - length - 1] === b[at - length - 1]) length += 1;
  return length;
}

/** The first place of seeds with a hash, plus one; 0: none. */
function firstPlace(hash: number, { known, mask, heads }: SeedTable): number {
  if ((((known[(hash >>> 5) & (known.length - 1)] ?? 0) >>> hash) & 1) === 0) return 0;
  return heads[hash & mask] ?? 0;
}

/** WHY not a loop over the seed's length: asked for each token of each text that is aligned. */
function seedHash(first: number, second: number, third: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ Math.imul(third, 0xc2b2ae3d);
  return hash ^ (hash >>> 15);
}
