import { type CommonRuns, isLong, isNoise } from './common-runs.js';
import { Marks } from './marks.js';
import { bestPredecessors } from './predecessors.js';
import { REUSE_RULES, type RegimeRules } from './reuse-rules.js';
import { Scratch } from './scratch.js';
import type { Tokens } from './tokens.js';

/** A stretch of a work that a stretch of a page follows, in tokens, half-open; `matched` of them are equal. */
export interface Stretch {
  readonly workStart: number;
  readonly workEnd: number;
  readonly pageStart: number;
  readonly pageEnd: number;
  readonly matched: number;
  /** Longest unbroken run of equal tokens. */
  readonly longestRun: number;
}

const { seed, freshShare, extensionDrop } = REUSE_RULES.alignment;
const usedRoom = new Scratch();
const explainedRoom = new Scratch();

/**
 * Chains runs that keep their order and lie close together, best chains first; a page token is explained by one chain only.
 * @param all changed: runs are shortened where better chains explain them
 * @returns disjoint chains in order of page position
 */
export function chainRuns(all: CommonRuns, rules: RegimeRules, work: Tokens, page: Tokens): readonly Stretch[] {
  const runs = withoutNoise(all, rules);
  const { scores, before } = bestPredecessors(runs, rules, page.count);
  const ends: number[] = [];
  for (let run = 0; run < runs.count; run += 1) if ((scores[run] ?? 0) >= rules.chainFloor) ends.push(run);
  if (ends.length === 0) return [];
  ends.sort((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0) || x - y);
  const used = usedRoom.zeros(runs.count);
  const explained = { work: explainedRoom.zeros(work.count), page: new Marks(page.count) };
  const chains: Stretch[] = [];
  for (const end of ends) {
    if (used[end] === 1) continue;
    const members: number[] = [];
    for (let at = end; at >= 0 && used[at] !== 1; at = (before[at] ?? 0) - 1) {
      members.push(at);
      used[at] = 1;
    }
    const own = clipEnds(members.reverse(), runs, explained, rules.k);
    if (own.length === 0) continue;
    const stretch = stretchOf(runs, own, work, page);
    if (stretch.matched < rules.chainFloor) continue;
    if (explain(explained, runs, own) >= freshShare * stretch.matched) chains.push(stretch);
  }
  return chains
    .map((chain) => extended(chain, work.ids, page.ids, explained.page))
    .sort((x, y) => x.pageStart - y.pageStart || x.workStart - y.workStart);
}

/** Moves both ends over replaced words to equal ones, as far as equal ones outweigh the others. */
function extended(chain: Stretch, work: Uint32Array, page: Uint32Array, explained: Marks): Stretch {
  const before = reach(chain.workStart - 1, chain.pageStart - 1, -1, work, page, explained);
  const after = reach(chain.workEnd, chain.pageEnd, 1, work, page, explained);
  return {
    workStart: chain.workStart - before.length,
    pageStart: chain.pageStart - before.length,
    workEnd: chain.workEnd + after.length,
    pageEnd: chain.pageEnd + after.length,
    matched: chain.matched + before.equal + after.equal,
    longestRun: chain.longestRun,
  };
}

/** How far, from a place on both sides, equal tokens outweigh unequal ones, and how many are equal; taken as explained. */
function reach(from: number, at: number, step: 1 | -1, work: Uint32Array, page: Uint32Array, explained: Marks) {
  let best = 0;
  let score = 0;
  let equal = 0;
  const reached = { length: 0, equal: 0 };
  for (let length = 1; score > best - extensionDrop; length += 1) {
    const [w, p] = [from + step * (length - 1), at + step * (length - 1)];
    if (w < 0 || p < 0 || w >= work.length || p >= page.length || explained.has(p)) break;
    if (work[w] === page[p]) {
      score += 1;
      equal += 1;
    } else score -= 1;
    if (score > best) {
      best = score;
      reached.length = length;
      reached.equal = equal;
    }
  }
  const start = step === 1 ? at : at - reached.length + 1;
  explained.add(start, reached.length);
  return reached;
}

/** Leaves out stock phrases that lie within a long run: what they say of the work is said. */
function withoutNoise(runs: CommonRuns, rules: RegimeRules): CommonRuns {
  if (!isLong(runs.longest, rules)) return runs;
  const { work: works, page: pages, length: lengths } = runs;
  let count = 0;
  let covered = 0;
  for (let run = 0; run < runs.count; run += 1) {
    const work = works[run] ?? 0;
    const length = lengths[run] ?? 0;
    if (isNoise(work, length, covered, rules)) continue;
    if (isLong(length, rules)) covered = Math.max(covered, work + length);
    works[count] = work;
    pages[count] = pages[run] ?? 0;
    lengths[count] = length;
    count += 1;
  }
  return { ...runs, count };
}

/** @param members ascending runs of one chain */
function stretchOf(runs: CommonRuns, members: readonly number[], a: Tokens, b: Tokens): Stretch {
  let matched = 0;
  let longestRun = 0;
  let workEnd = 0;
  let pageEnd = 0;
  const first = members[0] ?? 0;
  for (const run of members) {
    const work = runs.work[run] ?? 0;
    const page = runs.page[run] ?? 0;
    const length = runs.length[run] ?? 0;
    const overlap = run === first ? 0 : Math.max(0, workEnd - work, pageEnd - page);
    matched += length - overlap;
    if (run !== first && work - workEnd === page - pageEnd)
      matched += equalTokens(a, workEnd, b, pageEnd, work - workEnd);
    longestRun = Math.max(longestRun, length);
    workEnd = work + length;
    pageEnd = page + length;
  }
  return { workStart: runs.work[first] ?? 0, pageStart: runs.page[first] ?? 0, workEnd, pageEnd, matched, longestRun };
}

/** Equal tokens of two gaps of one length: replaced words leave shorter runs than a seed between them. */
function equalTokens(a: Tokens, workStart: number, b: Tokens, pageStart: number, length: number): number {
  let equal = 0;
  for (let at = 0; at < length; at += 1) if (a.ids[workStart + at] === b.ids[pageStart + at]) equal += 1;
  return equal;
}

/** Tokens of both sides that chains found so far account for. */
interface Explained {
  readonly work: Uint32Array;
  readonly page: Marks;
}

/**
 * Takes from the ends of a chain what better chains account for: page tokens, and short runs of the work: a phrase that a moved sentence
 * and its neighbor have in common.
 * @param members ascending runs of one chain; those at the ends are shortened in place
 */
function clipEnds(members: number[], runs: CommonRuns, explained: Explained, k: number): readonly number[] {
  const { work, page, length } = runs;
  for (let first = members[0]; first !== undefined; first = members[0]) {
    const start = page[first] ?? 0;
    const cut = Math.min(length[first] ?? 0, explained.page.nextFree(start) - start);
    work[first] = (work[first] ?? 0) + cut;
    page[first] = start + cut;
    length[first] = (length[first] ?? 0) - cut;
    if (!isBorrowed(first, runs, explained.work, k)) break;
    members.shift();
  }
  for (let last = members.at(-1); last !== undefined; last = members.at(-1)) {
    const start = page[last] ?? 0;
    length[last] = Math.max(0, explained.page.lastFree(start + (length[last] ?? 0) - 1) + 1 - start);
    if (!isBorrowed(last, runs, explained.work, k)) break;
    members.pop();
  }
  return members;
}

function isBorrowed(run: number, { work, length }: CommonRuns, explained: Uint32Array, k: number): boolean {
  const left = length[run] ?? 0;
  return left < seed || (left < k && isSet(explained, work[run] ?? 0, left));
}

function isSet(flags: Uint32Array, start: number, length: number): boolean {
  for (let at = start; at < start + length; at += 1) if (flags[at] === 0) return false;
  return true;
}

/** Marks the chain's tokens as explained. @returns how many of the page's were not so before */
function explain(explained: Explained, runs: CommonRuns, members: readonly number[]): number {
  let fresh = 0;
  for (const run of members) {
    const work = runs.work[run] ?? 0;
    const page = runs.page[run] ?? 0;
    const length = runs.length[run] ?? 0;
    explained.work.fill(1, work, work + length);
    fresh += explained.page.add(page, length);
  }
  return fresh;
}
