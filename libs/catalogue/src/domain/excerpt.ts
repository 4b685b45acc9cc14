/** Beginning of a work's text: all of it that anybody may read. */
export type Excerpt = string;

/** Graphemes of the text that anybody may read. */
const LONGEST = 120;
/** UTF-16 units of the longest grapheme that is counted on. */
const UNITS_OF_GRAPHEME = 8;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The beginning of a text on one line, in whole graphemes; `…` at its end where there is more. */
export function excerptOf(text: string): Excerpt {
  const line = text
    .slice(0, LONGEST * UNITS_OF_GRAPHEME)
    .replace(/\s+/gu, ' ')
    .trim();
  const kept = [...graphemes.segment(line)]
    .slice(0, LONGEST)
    .map(({ segment }) => segment)
    .join('');
  return kept.length < line.length || text.length > LONGEST * UNITS_OF_GRAPHEME ? `${kept.trimEnd()}…` : kept;
}
