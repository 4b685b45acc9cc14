import { chainRuns, isSubstantial, mergeStretches, type Stretch } from './chains.js';
import { classifyReuse, type ReuseClass, type ReuseMeasures } from './classify.js';
import { commonRuns, seedTable } from './common-runs.js';
import { mainRegime, REUSE_RULES } from './reuse-rules.js';
import { isSilent, type Tokens } from './tokens.js';

/** Half-open range in UTF-16 units of an original text: `text.slice(range[0], range[1])`. */
export type TextRange = readonly [start: number, end: number];

export interface ReuseSpan {
  readonly work: TextRange;
  readonly page: TextRange;
}

/** What a page has of a work. */
export interface TextReuse {
  readonly class: ReuseClass;
  /** Share of the work's tokens inside the spans, 0..1. */
  readonly workCovered: number;
  /** Share of the page's tokens inside the spans, 0..1. */
  readonly pageCovered: number;
  /** Matched tokens by the work's tokens inside the spans, 0..1. */
  readonly identity: number;
  /** Tokens found equal, in order. */
  readonly matched: number;
  /** In order of page position; page ranges do not overlap but where one text stands in two places of the work. */
  readonly spans: readonly ReuseSpan[];
}

/** A text with its tokens. */
export interface TokenizedText {
  readonly text: string;
  readonly tokens: Tokens;
}

/**
 * What of `work` stands on `page`, character by character on both sides.
 * @returns undefined where they have too little in common
 */
export function alignTexts(work: TokenizedText, page: TokenizedText): TextReuse | undefined {
  if (work.tokens.count === 0) return undefined;
  const rules = REUSE_RULES.regimes[mainRegime(work.tokens.charCount / work.tokens.count)];
  const runs = commonRuns(work.tokens, seedTable(work.tokens), page.tokens);
  const chains = chainRuns(runs, rules, work.tokens, page.tokens);
  const stretches = mergeStretches(chains, rules).filter((stretch) => isSubstantial(stretch, rules));
  if (stretches.length === 0) return undefined;
  const measures = measure(stretches, work.tokens.count);
  const reuse = classifyReuse(measures, rules);
  if (reuse === undefined) return undefined;
  return {
    class: reuse,
    workCovered: measures.workCovered,
    pageCovered: unionLength(stretches.map((s) => [s.pageStart, s.pageEnd])) / page.tokens.count,
    identity: measures.identity,
    matched: measures.matched,
    spans: stretches.map((stretch) => spanOf(stretch, work, page)),
  };
}

function measure(stretches: readonly Stretch[], workTokens: number): ReuseMeasures {
  const sum = (value: (stretch: Stretch) => number): number => stretches.reduce((total, s) => total + value(s), 0);
  const matched = sum((s) => s.matched);
  // The union, not the sum: a moved passage lies inside the span it was moved out of as well as in its own.
  const workSpan = unionLength(stretches.map((s) => [s.workStart, s.workEnd]));
  return {
    matched,
    identity: Math.min(1, matched / workSpan),
    workCovered: workSpan / workTokens,
    longestRun: Math.max(...stretches.map((s) => s.longestRun)),
  };
}

/** Positions covered by at least one of the ranges. */
function unionLength(ranges: readonly TextRange[]): number {
  let covered = 0;
  let reached = 0;
  for (const [start, end] of ranges.toSorted((x, y) => x[0] - y[0])) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return covered;
}

/** From tokens to UTF-16 units; marks that carry no token and close both sides alike belong to the span. */
function spanOf(stretch: Stretch, work: TokenizedText, page: TokenizedText): ReuseSpan {
  const start = (side: TokenizedText, token: number): number => side.tokens.starts[token] ?? 0;
  const end = (side: TokenizedText, token: number): number => side.tokens.ends[token - 1] ?? 0;
  let workStart = start(work, stretch.workStart);
  let pageStart = start(page, stretch.pageStart);
  let workEnd = end(work, stretch.workEnd);
  let pageEnd = end(page, stretch.pageEnd);
  while (workStart > 0 && pageStart > 0 && sameMark(work.text, workStart - 1, page.text, pageStart - 1)) {
    workStart -= 1;
    pageStart -= 1;
  }
  while (workEnd < work.text.length && pageEnd < page.text.length && sameMark(work.text, workEnd, page.text, pageEnd)) {
    workEnd += 1;
    pageEnd += 1;
  }
  return { work: [workStart, workEnd], page: [pageStart, pageEnd] };
}

function sameMark(a: string, at: number, b: string, bt: number): boolean {
  return a.charCodeAt(at) === b.charCodeAt(bt) && !/\s/u.test(a.charAt(at)) && isSilent(a, at);
}
