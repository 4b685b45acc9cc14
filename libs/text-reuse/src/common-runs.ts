import { REUSE_RULES } from './reuse-rules.js';
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
  readonly mask: number;
  /** First place of a seed, plus one; 0: none. */
  readonly heads: Uint32Array;
  /** The place after a place, plus one; 0: none. */
  readonly next: Uint32Array;
  /** Whether some seed occurs more often than a run is looked for. */
  readonly isCrowded: boolean;
}

const { seed, seedFrequency, parallelRuns } = REUSE_RULES.alignment;
/** More places of a seed than this are not counted, nor looked through for a single run. */
const MOST_COUNTED = 0xff;
const list = new RunList();
const exploredRoom = new Scratch();
const endingRoom = new Scratch();

/** Built once for a page, and asked for each work it may have parts of. */
export function seedTable({ ids, count }: Tokens): SeedTable {
  const positions = Math.max(0, count - seed + 1);
  const size = 2 ** Math.ceil(Math.log2(positions * 4 + 2));
  const heads = new Uint32Array(size);
  const next = new Uint32Array(positions);
  const lengths = new Uint8Array(size);
  const mask = size - 1;
  let longest = 0;
  for (let at = positions - 1; at >= 0; at -= 1) {
    const key = seedHash(ids, at) & mask;
    next[at] = heads[key] ?? 0;
    heads[key] = at + 1;
    const length = Math.min(MOST_COUNTED, (lengths[key] ?? 0) + 1);
    lengths[key] = length;
    if (length > longest) longest = length;
  }
  return { mask, heads, next, isCrowded: longest > seedFrequency };
}

/**
 * All maximal runs of at least the seed's length. A seed frequent on the page is followed to its first places only; a run through a
 * later place is found by the first rarer seed inside it. No token of the work is followed in more than `parallelRuns` runs at once, so that
 * a text of one repeated word costs no more for its length than any other.
 */
export function commonRuns(work: Tokens, page: Tokens, table: SeedTable): CommonRuns {
  list.clear();
  if (table.isCrowded) {
    crowdedRuns(work, page, table);
    list.sort(work.count, page.count);
  } else plainRuns(work.ids, page.ids, table);
  return list.view();
}

function plainRuns(a: Uint32Array, b: Uint32Array, { mask, heads, next }: SeedTable): void {
  for (let from = 0; from + seed <= a.length; from += 1) {
    for (let place = heads[seedHash(a, from) & mask] ?? 0; place > 0; place = next[place - 1] ?? 0) {
      const at = place - 1;
      if (from > 0 && at > 0 && a[from - 1] === b[at - 1]) continue;
      const ahead = equalAhead(a, from, b, at);
      if (ahead >= seed) list.push(from, at, ahead);
    }
  }
}

function crowdedRuns(work: Tokens, page: Tokens, { mask, heads, next }: SeedTable): void {
  const { ids: a } = work;
  const { ids: b } = page;
  /** For each diagonal (work position - page position), the work position up to which it is explored. */
  const explored = exploredRoom.zeros(work.count + page.count);
  /** How many runs end at a work position. */
  const ending = endingRoom.zeros(work.count + 1);
  let open = 0;
  for (let from = 0; from + seed <= work.count; from += 1) {
    open -= ending[from] ?? 0;
    let place = heads[seedHash(a, from) & mask] ?? 0;
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
export function mayHaveRun(
  length: number,
  { ids: a }: Tokens,
  { ids: b }: Tokens,
  { mask, heads, next }: SeedTable,
): boolean {
  // A run that long has a seed at one of each so many neighbors.
  const stride = length - seed + 1;
  for (let from = stride - 1; from + seed <= a.length; from += stride) {
    let visited = 0;
    for (let place = heads[seedHash(a, from) & mask] ?? 0; place > 0; place = next[place - 1] ?? 0) {
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

function seedHash(ids: Uint32Array, at: number): number {
  let hash = 0;
  for (let step = 0; step < seed; step += 1) hash = Math.imul(hash ^ (ids[at + step] ?? 0), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
