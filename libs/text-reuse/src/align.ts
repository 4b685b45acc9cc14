import { chainRuns, type Stretch } from './chains.js';
import type { ReuseClass, ReuseMeasures } from './class-rules.js';
import { classifyReuse, isReuse } from './classify.js';
import { commonRuns, mayHaveRun, type SeedRoom, type SeedTable, seedTable } from './common-runs.js';
import { isProgramText } from './program-text.js';
import { quotedShare } from './quotation-marks.js';
import { mainRegime, REUSE_RULES, type RegimeRules } from './reuse-rules.js';
import { isSubstantial, mergeStretches } from './stretches.js';
import { isSilent, type Tokens, tokenize } from './tokens.js';

const { brokenShare } = REUSE_RULES;
const { closeness } = REUSE_RULES.alignment;

/** Half-open range in UTF-16 units of an original text: `text.slice(range[0], range[1])`. */
export type TextRange = readonly [start: number, end: number];

export interface ReuseSpan {
  readonly work: TextRange;
  readonly page: TextRange;
}

/** What a page has of a work; `explainClass` says why it has its class. */
export interface TextReuse extends ReuseMeasures {
  readonly class: ReuseClass;
  /** Share of the page's tokens inside the spans, 0..1. */
  readonly pageCovered: number;
  /** In order of page position; page ranges do not overlap but where one text stands in two places of the work. */
  readonly spans: readonly ReuseSpan[];
}

/** A text with its tokens. */
export interface TokenizedText {
  readonly text: string;
  readonly tokens: Tokens;
}

/** A page made ready to be compared with one work after another. */
export interface SeededText extends TokenizedText {
  readonly seeds: SeedTable;
}

/** @param room whose arrays the next text in it writes over; arrays of its own unless given */
export function seededText(text: string, tokens: Tokens = tokenize(text), room?: SeedRoom): SeededText {
  return { text, tokens, seeds: seedTable(tokens, room) };
}

/**
 * What of `work` stands on `page`, character by character on both sides.
 * @returns undefined where they have too little in common
 */
export function alignTexts(work: TokenizedText, page: SeededText): TextReuse | undefined {
  return new Alignment(work, page).reuse();
}

/** A work's passages on a page, asked once more when some of them turn out to say nothing. */
export class Alignment {
  private readonly rules: RegimeRules;
  private readonly workTokens: number;
  private readonly passages: readonly Passage[];

  /** @param isUnbroken nothing but what has a run as long as a quotation's: for works of which little is expected */
  constructor(
    work: TokenizedText,
    private readonly page: SeededText,
    isUnbroken = false,
  ) {
    this.workTokens = work.tokens.count;
    this.rules = REUSE_RULES.regimes[mainRegime(work.tokens.charCount / this.workTokens)];
    this.passages = this.workTokens === 0 ? [] : passagesOf(work, page, this.rules, isUnbroken);
  }

  /** @param isLeftOut spans that say nothing @returns undefined where the two texts have too little in common */
  reuse(isLeftOut: (span: ReuseSpan) => boolean = () => false): TextReuse | undefined {
    const { page, rules, workTokens } = this;
    const kept = closePassages(
      this.passages.filter(({ span }) => !isLeftOut(span)),
      workTokens,
    );
    if (kept.length === 0) return undefined;
    const stretches = kept.map(({ stretch }) => stretch);
    const spans = kept.map(({ span }) => span);
    const measures = measure(stretches, workTokens, rules, quotedShare(page.text, spans));
    if (!isReuse(measures, rules)) return undefined;
    return {
      class: classifyReuse(measures),
      ...measures,
      pageCovered: unionLength(stretches.map((s) => [s.pageStart, s.pageEnd])) / page.tokens.count,
      spans,
    };
  }
}

function passagesOf(
  work: TokenizedText,
  page: SeededText,
  rules: RegimeRules,
  isUnbroken: boolean,
): readonly Passage[] {
  const { tokens, seeds } = page;
  if (isUnbroken && !mayHaveRun(rules.unbrokenRun, work.tokens, tokens, seeds)) return [];
  const runs = commonRuns(work.tokens, tokens, seeds, rules);
  if (isUnbroken && runs.longest < rules.unbrokenRun) return [];
  return mergeStretches(chainRuns(runs, rules, work.tokens, tokens), rules)
    .filter((stretch) => isSubstantial(stretch, rules))
    .map((stretch) => ({ stretch, span: spanOf(stretch, work, page) }))
    .filter(({ span }) => !isProgramText(page.text.slice(...span.page)));
}

interface Passage {
  readonly stretch: Stretch;
  readonly span: ReuseSpan;
}

/**
 * Less than half of a work, sparsely followed, is no rewrite of it: two reports of one match, two returns of one form. Only what is mostly
 * word for word, on the side that has less, counts then.
 */
function closePassages(passages: readonly Passage[], workTokens: number): readonly Passage[] {
  const covered = unionLength(passages.map(({ stretch: s }) => [s.workStart, s.workEnd])) / workTokens;
  if (covered >= brokenShare) return passages;
  return passages.filter(({ stretch: { matched, workStart, workEnd, pageStart, pageEnd } }) => {
    return matched >= closeness * Math.min(workEnd - workStart, pageEnd - pageStart);
  });
}

function measure(stretches: readonly Stretch[], workTokens: number, rules: RegimeRules, quoted: number): ReuseMeasures {
  const matched = stretches.reduce((total, stretch) => total + stretch.matched, 0);
  // The union, not the sum: a moved passage lies inside the span it was moved out of as well as in its own.
  const workSpan = unionLength(stretches.map((s) => [s.workStart, s.workEnd]));
  return {
    matched,
    length: Math.max(matched / 2, ...stretches.map((stretch) => stretch.matched)) / (rules.quotationLimit + 1),
    workCovered: workSpan / workTokens,
    identity: Math.min(1, matched / workSpan),
    longestRun: Math.max(...stretches.map((s) => s.longestRun)),
    quoted,
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
  while (
    workStart > 0 &&
    pageStart > 0 &&
    sameMark(work.text, workStart - 1, page.text, pageStart - 1) &&
    mayOpen(work.text.charAt(workStart - 1))
  ) {
    workStart -= 1;
    pageStart -= 1;
  }
  while (
    workEnd < work.text.length &&
    pageEnd < page.text.length &&
    sameMark(work.text, workEnd, page.text, pageEnd) &&
    mayClose(work.text.charAt(workEnd))
  ) {
    workEnd += 1;
    pageEnd += 1;
  }
  return { work: [workStart, workEnd], page: [pageStart, pageEnd] };
}

function sameMark(a: string, at: number, b: string, bt: number): boolean {
  return a.charCodeAt(at) === b.charCodeAt(bt) && !/\s/u.test(a.charAt(at)) && isSilent(a, at);
}

/** A full stop belongs to the sentence before it, a mark that opens to the one after it; straight quotation marks to either. */
function mayOpen(mark: string): boolean {
  return /[\p{Ps}\p{Pi}\p{Pd}\p{S}"'#@*]/u.test(mark);
}

function mayClose(mark: string): boolean {
  return !/[\p{Ps}\p{Pi}]/u.test(mark);
}
