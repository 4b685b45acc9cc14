import type { CommonRuns } from './common-runs.js';
import { REUSE_RULES, type RegimeRules } from './reuse-rules.js';
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

const { gapCost, driftCost, freshShare, openRuns } = REUSE_RULES.alignment;

/**
 * Chains runs that keep their order and lie close together, best chains first; a page token is explained by one chain only.
 * @returns disjoint chains in order of page position
 */
export function chainRuns(runs: CommonRuns, rules: RegimeRules, work: Tokens, page: Tokens): readonly Stretch[] {
  const { scores, before } = bestPredecessors(runs, rules);
  const byScore = scores.map((score, run) => ({ score, run })).filter(({ score }) => score >= rules.chainFloor);
  byScore.sort((x, y) => y.score - x.score || x.run - y.run);
  const used = new Uint8Array(runs.count);
  const explained = new Uint8Array(page.count);
  const chains: Stretch[] = [];
  for (const { run } of byScore) {
    if (used[run] === 1) continue;
    const members: number[] = [];
    for (let at = run; at >= 0 && used[at] !== 1; at = before[at] ?? -1) {
      members.push(at);
      used[at] = 1;
    }
    const stretch = stretchOf(runs, members.toReversed(), work, page);
    if (stretch.matched < rules.chainFloor) continue;
    if (explain(explained, runs, members) >= freshShare * stretch.matched) chains.push(stretch);
  }
  return chains.sort((x, y) => x.pageStart - y.pageStart || x.workStart - y.workStart);
}

function bestPredecessors(runs: CommonRuns, rules: RegimeRules): { scores: number[]; before: Int32Array } {
  const scores: number[] = [];
  const before = new Int32Array(runs.count).fill(-1);
  let open: number[] = [];
  for (let run = 0; run < runs.count; run += 1) {
    const work = runs.work[run] ?? 0;
    const page = runs.page[run] ?? 0;
    const length = runs.length[run] ?? 0;
    let best = length;
    open = open.filter((earlier) => page - (runs.page[earlier] ?? 0) - (runs.length[earlier] ?? 0) <= rules.chainGap);
    for (const earlier of open) {
      const workGap = work - (runs.work[earlier] ?? 0) - (runs.length[earlier] ?? 0);
      const pageGap = page - (runs.page[earlier] ?? 0) - (runs.length[earlier] ?? 0);
      const overlap = Math.max(0, -workGap, -pageGap);
      if (workGap > rules.chainGap || overlap >= length || overlap >= (runs.length[earlier] ?? 0)) continue;
      const cost = gapCost * Math.max(workGap, pageGap, 0) + driftCost * Math.abs(workGap - pageGap);
      const score = (scores[earlier] ?? 0) + length - overlap - cost;
      if (score > best) {
        best = score;
        before[run] = earlier;
      }
    }
    scores.push(best);
    open.push(run);
    if (open.length > openRuns) open.shift();
  }
  return { scores, before };
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

/** Marks the chain's page tokens as explained. @returns how many were not so before */
function explain(explained: Uint8Array, runs: CommonRuns, members: readonly number[]): number {
  let fresh = 0;
  for (const run of members) {
    const start = runs.page[run] ?? 0;
    const end = start + (runs.length[run] ?? 0);
    for (let at = start; at < end; at += 1) {
      if (explained[at] === 0) fresh += 1;
      explained[at] = 1;
    }
  }
  return fresh;
}

/**
 * Joins neighbors that keep their order and are parted by no more than the merge gap: an advertisement or a reworded clause between. A
 * gap whose work text stands elsewhere on the page parts them: it was moved, not lost.
 */
export function mergeStretches(chains: readonly Stretch[], rules: RegimeRules): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const chain of chains) {
    const last = merged.at(-1);
    if (
      last !== undefined &&
      isContinuedBy(last, chain, rules.mergeGap) &&
      !isMoved(chains, last.workEnd, chain.workStart)
    ) {
      merged[merged.length - 1] = {
        ...last,
        workEnd: Math.max(last.workEnd, chain.workEnd),
        pageEnd: Math.max(last.pageEnd, chain.pageEnd),
        matched: last.matched + chain.matched,
        longestRun: Math.max(last.longestRun, chain.longestRun),
      };
    } else merged.push(chain);
  }
  return merged;
}

function isContinuedBy(last: Stretch, next: Stretch, gap: number): boolean {
  const slack = Math.min(last.matched, next.matched) / 2;
  const workGap = next.workStart - last.workEnd;
  const pageGap = next.pageStart - last.pageEnd;
  return workGap >= -slack && workGap <= gap && pageGap >= -slack && pageGap <= gap;
}

/** Whether at least half of the work's tokens in `[start, end)` belong to one chain. */
function isMoved(chains: readonly Stretch[], start: number, end: number): boolean {
  if (end <= start) return false;
  return chains.some((chain) => 2 * (Math.min(end, chain.workEnd) - Math.max(start, chain.workStart)) >= end - start);
}

/** Whether a stretch is dense and long enough to be shown. */
export function isSubstantial(stretch: Stretch, rules: RegimeRules): boolean {
  const longer = Math.max(stretch.workEnd - stretch.workStart, stretch.pageEnd - stretch.pageStart);
  return stretch.matched >= rules.spanFloor && stretch.matched >= REUSE_RULES.alignment.density * longer;
}
