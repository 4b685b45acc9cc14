import { type Tokens, tokenize } from '@app/text-reuse';

export type SegmentKind = 'EQUAL' | 'DELETE' | 'INSERT';
type Range = readonly [number, number];

/** A stretch of both texts, of the work alone, or of the page alone. Ranges are UTF-16 units into the whole text, half-open. */
export interface Segment {
  readonly kind: SegmentKind;
  /** As it stands on the page; of a DELETE as it stands in the work. */
  readonly text: string;
  readonly work?: Range;
  readonly page?: Range;
}

/** One step from the work's units to the page's: so many units kept, left out, or put in. */
export interface DiffStep {
  readonly kind: SegmentKind;
  readonly count: number;
}

/** A shortest way from one row of units to another. @returns undefined where they are too different to be compared in bounded time */
export type DiffUnits = (work: Uint32Array, page: Uint32Array) => readonly DiffStep[] | undefined;

/** Stretches of two texts that are the same but for changes. */
export interface Pair {
  readonly work: Range;
  readonly page: Range;
}

export type Comparison =
  | {
      readonly state: 'KEPT' | 'ALTERED';
      /** What was counted: characters of scripts that are written without spaces, else words. */
      readonly unit: 'WORD' | 'CHARACTER';
      readonly equal: number;
      readonly inserted: number;
      readonly deleted: number;
      readonly segments: readonly Segment[];
      /** More segments than are told. */
      readonly isCut: boolean;
    }
  | { readonly state: 'NOT_COMPARED'; readonly because: 'TOO_LONG' | 'TOO_DIFFERENT' };

/** Most units of a side that are compared: twice the longest article. */
const MOST_UNITS = 20_000;
/** Most segments told; the counts are of all. */
const MOST_SEGMENTS = 500;

/**
 * What a page changed in a work, unit by unit: a unit is a word, or a character of Chinese, Japanese, Korean and Thai. Width, case, script form
 * (traditional or simplified), space and punctuation part no two units. Bounded in size and time.
 * @param pairs in the order of the page
 */
export function compareTexts(work: string, page: string, pairs: readonly Pair[], diff: DiffUnits): Comparison {
  const sides = pairs.map((pair) => ({
    pair,
    work: tokenize(work.slice(...pair.work)),
    page: tokenize(page.slice(...pair.page)),
  }));
  const size = (of: 'work' | 'page'): number => sides.reduce((sum, side) => sum + side[of].count, 0);
  if (size('work') > MOST_UNITS || size('page') > MOST_UNITS) return { state: 'NOT_COMPARED', because: 'TOO_LONG' };
  const segments: Segment[] = [];
  const counts = { EQUAL: 0, DELETE: 0, INSERT: 0 };
  for (const side of sides) {
    const steps = diff(side.work.ids, side.page.ids);
    if (steps === undefined) return { state: 'NOT_COMPARED', because: 'TOO_DIFFERENT' };
    for (const { kind, count } of steps) counts[kind] += count;
    segments.push(...segmentsOf(steps, side.pair, side, work, page));
  }
  const characters = sides.reduce((sum, side) => sum + side.work.charCount, 0);
  return {
    state: counts.DELETE + counts.INSERT === 0 ? 'KEPT' : 'ALTERED',
    unit: characters * 2 > size('work') ? 'CHARACTER' : 'WORD',
    equal: counts.EQUAL,
    inserted: counts.INSERT,
    deleted: counts.DELETE,
    segments: segments.slice(0, MOST_SEGMENTS),
    isCut: segments.length > MOST_SEGMENTS,
  };
}

/** Each unit takes along what follows it up to the next, so that the segments of a side make up its text. */
function segmentsOf(
  steps: readonly DiffStep[],
  pair: Pair,
  tokens: { readonly work: Tokens; readonly page: Tokens },
  work: string,
  page: string,
): Segment[] {
  let [w, p] = [0, 0];
  return steps.map(({ kind, count }) => {
    const inWork = kind === 'INSERT' ? undefined : stretch(tokens.work, pair.work, w, count);
    const inPage = kind === 'DELETE' ? undefined : stretch(tokens.page, pair.page, p, count);
    if (inWork !== undefined) w += count;
    if (inPage !== undefined) p += count;
    const text = inPage === undefined ? work.slice(...(inWork ?? [0, 0])) : page.slice(...inPage);
    return {
      kind,
      text,
      ...(inWork === undefined ? {} : { work: inWork }),
      ...(inPage === undefined ? {} : { page: inPage }),
    };
  });
}

function stretch({ starts, count }: Tokens, [from, to]: Range, first: number, units: number): Range {
  const start = first === 0 ? from : from + (starts[first] ?? 0);
  const end = first + units >= count ? to : from + (starts[first + units] ?? 0);
  return [start, end];
}
