import type { Stretch } from './chains.js';
import { REUSE_RULES, type RegimeRules } from './reuse-rules.js';

/**
 * Joins neighbors that keep their order and are parted by no more than the merge gap: an advertisement or a reworded clause between. A
 * gap whose work text stands elsewhere on the page parts them: it was moved, not lost.
 */
export function mergeStretches(found: readonly Stretch[], rules: RegimeRules): readonly Stretch[] {
  const merged: Stretch[] = [];
  const chains = withoutInner(found);
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
  return withoutInner(merged);
}

/** What lies inside another stretch on both sides belongs to it: a clause moved within a passage. */
function withoutInner(stretches: readonly Stretch[]): readonly Stretch[] {
  const outer: Stretch[] = [];
  for (const stretch of stretches) {
    const at = outer.findLastIndex((other) => isInside(stretch, other));
    const around = outer[at];
    if (around === undefined) outer.push(stretch);
    else outer[at] = { ...around, matched: around.matched + stretch.matched };
  }
  return outer;
}

function isInside(inner: Stretch, outer: Stretch): boolean {
  return (
    inner.pageStart >= outer.pageStart &&
    inner.pageEnd <= outer.pageEnd &&
    inner.workStart >= outer.workStart &&
    inner.workEnd <= outer.workEnd
  );
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
