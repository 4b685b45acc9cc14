/**
 * FULL: nearly all of the work, nearly word for word. EXCERPT: a part of it, word for word. REWRITE: much of it, reworded. QUOTATION: a
 * passage or two, short in themselves and against the work, or in quotation marks.
 */
export const REUSE_CLASSES = ['FULL', 'EXCERPT', 'REWRITE', 'QUOTATION'] as const;
export type ReuseClass = (typeof REUSE_CLASSES)[number];

/** What is measured of a page's match with a work. */
export interface ReuseMeasures {
  /** Tokens of the work found equal, in order, on the page. */
  readonly matched: number;
  /**
   * Tokens matched in the longest passage, or half of all if that is more, as a multiple of the longest quotation there is in this way of
   * counting: two short passages are two quotations, ten are an excerpt in pieces.
   */
  readonly length: number;
  /** Share of the work's tokens inside matched spans, 0..1. */
  readonly workCovered: number;
  /** Matched tokens by tokens of the work's spans, 0..1: below 1 where words were replaced, dropped or put in. */
  readonly identity: number;
  /** Longest unbroken run of equal tokens. */
  readonly longestRun: number;
  /** Share of the spans that stand in quotation marks on the page, 0..1. */
  readonly quoted: number;
}

/** A bound on one measure. */
export type ClassTest =
  | { readonly measure: keyof ReuseMeasures; readonly atLeast: number }
  | { readonly measure: keyof ReuseMeasures; readonly below: number };

/** A match belongs to the class of the first rule whose tests all hold. */
export interface ClassRule {
  readonly rule: string;
  readonly class: ReuseClass;
  readonly tests: readonly ClassTest[];
}

/**
 * The classes as data. `npm run eval -- text-reuse` chooses the bounds again on four fifths of its sources and judges them on the fifth
 * left out; `docs/text-reuse.md` has the figures with their intervals.
 */
export const CLASS_RULES: readonly ClassRule[] = [
  {
    rule: 'nearly all of the work, nearly word for word',
    class: 'FULL',
    tests: [
      { measure: 'workCovered', atLeast: 0.75 },
      { measure: 'identity', atLeast: 0.935 },
    ],
  },
  {
    rule: 'most of the work, reworded',
    class: 'REWRITE',
    tests: [
      { measure: 'workCovered', atLeast: 0.53 },
      { measure: 'identity', below: 0.935 },
    ],
  },
  {
    rule: 'much of the work, much reworded',
    class: 'REWRITE',
    tests: [
      { measure: 'workCovered', atLeast: 0.25 },
      { measure: 'identity', below: 0.8 },
    ],
  },
  {
    rule: 'short passages, short against the work too',
    class: 'QUOTATION',
    tests: [
      { measure: 'length', below: 1 },
      { measure: 'workCovered', below: 0.165 },
    ],
  },
  {
    rule: 'short passages in quotation marks',
    class: 'QUOTATION',
    tests: [
      { measure: 'length', below: 1 },
      { measure: 'workCovered', below: 0.35 },
      { measure: 'quoted', atLeast: 1 },
    ],
  },
  { rule: 'a part of the work, word for word', class: 'EXCERPT', tests: [] },
];
