import { REUSE_RULES, type RegimeRules } from './reuse-rules.js';

/**
 * FULL: nearly all of the work, nearly word for word. EXCERPT: a part of it, word for word. REWRITE: much of it, reworded. QUOTATION: a
 * passage that is short in itself and against the work.
 */
export const REUSE_CLASSES = ['FULL', 'EXCERPT', 'REWRITE', 'QUOTATION'] as const;
export type ReuseClass = (typeof REUSE_CLASSES)[number];

export interface ReuseMeasures {
  /** Tokens of the work found equal, in order, on the page. */
  readonly matched: number;
  /** Share of the work's tokens inside matched spans, 0..1. */
  readonly workCovered: number;
  /** Matched tokens by tokens of the work's spans, 0..1: below 1 where words were replaced, dropped or put in. */
  readonly identity: number;
  /** Longest unbroken run of equal tokens. */
  readonly longestRun: number;
}

/** @returns undefined where the common text is too little or too broken to call it reuse */
export function classifyReuse(found: ReuseMeasures, rules: RegimeRules): ReuseClass | undefined {
  const { full, rewrite, deepRewrite, quotation } = REUSE_RULES.classes;
  const { matched, workCovered, identity, longestRun } = found;
  if (matched < rules.spanFloor) return undefined;
  if (matched <= rules.quotationLimit && longestRun < rules.unbrokenRun) return undefined;
  if (workCovered >= full.workCovered && identity >= full.identity) return 'FULL';
  if (workCovered >= rewrite.workCovered && identity < rewrite.identityBelow) return 'REWRITE';
  if (workCovered >= deepRewrite.workCovered && identity < deepRewrite.identityBelow) return 'REWRITE';
  if (matched <= rules.quotationLimit && workCovered < quotation.workCoveredBelow) return 'QUOTATION';
  return 'EXCERPT';
}
