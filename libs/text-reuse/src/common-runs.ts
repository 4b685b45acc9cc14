import { REUSE_RULES } from './reuse-rules.js';
import type { Tokens } from './tokens.js';

/** Maximal common runs of two texts, in order of page position: `length[i]` tokens from `work[i]` and from `page[i]` are equal. */
export interface CommonRuns {
  readonly count: number;
  readonly work: readonly number[];
  readonly page: readonly number[];
  readonly length: readonly number[];
}

/** Where each seed of a work occurs: a hash table with chains, built once for each work verified. */
export interface SeedTable {
  readonly mask: number;
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

const { seed, seedFrequency } = REUSE_RULES.alignment;

export function seedTable(work: Tokens): SeedTable {
  const positions = Math.max(0, work.count - seed + 1);
  const size = 2 ** Math.ceil(Math.log2(positions * 2 + 2));
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(positions);
  const mask = size - 1;
  for (let at = positions - 1; at >= 0; at -= 1) {
    const key = seedHash(work.ids, at) & mask;
    next[at] = heads[key] ?? -1;
    heads[key] = at;
  }
  return { mask, heads, next };
}

/**
 * All maximal runs of at least the seed's length. A seed frequent in the work is followed to its first places only; a run through a
 * later place is found by the first rarer seed inside it.
 */
export function commonRuns(work: Tokens, table: SeedTable, page: Tokens): CommonRuns {
  const runs: { work: number[]; page: number[]; length: number[] } = { work: [], page: [], length: [] };
  const a = work.ids;
  const b = page.ids;
  /** For each diagonal (work position - page position), the page position up to which it is explored. */
  const explored = new Int32Array(work.count + page.count);
  for (let at = 0; at + seed <= page.count; at += 1) {
    let from = table.heads[seedHash(b, at) & table.mask] ?? -1;
    for (let visited = 0; from >= 0 && visited < seedFrequency; visited += 1) {
      const diagonal = from - at + page.count;
      if ((explored[diagonal] ?? 0) <= at) {
        const ahead = equalAhead(a, from, b, at);
        if (ahead >= seed) {
          const behind = equalBehind(a, from, b, at);
          runs.work.push(from - behind);
          runs.page.push(at - behind);
          runs.length.push(behind + ahead);
          explored[diagonal] = at + ahead;
        }
      }
      from = table.next[from] ?? -1;
    }
  }
  return inPageOrder(runs);
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

function inPageOrder({ work, page, length }: { work: number[]; page: number[]; length: number[] }): CommonRuns {
  const order = page
    .map((_, run) => run)
    .sort((x, y) => (page[x] ?? 0) - (page[y] ?? 0) || (work[x] ?? 0) - (work[y] ?? 0));
  const sorted = (values: readonly number[]): number[] => order.map((run) => values[run] ?? 0);
  return { count: order.length, work: sorted(work), page: sorted(page), length: sorted(length) };
}

function seedHash(ids: Uint32Array, at: number): number {
  let hash = 0;
  for (let step = 0; step < seed; step += 1) hash = Math.imul(hash ^ (ids[at + step] ?? 0), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
