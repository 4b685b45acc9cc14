/** Anything that may join with its neighbor into one grapheme: marks, joiners, surrogates, Hangul jamo, Indic and Thai vowels. */
const MAY_JOIN = /[\p{M}\p{Cf}\ud800-\udfff\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u0e33\u0eb3]/u;
const MAY_JOIN_UNIT = /[\ud800-\udfff]/;
const WHITE_SPACE = /\s+/gu;
/** Invisible format characters count as nothing when they stand alone. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Characters of a body text as the tariff counts them: graphemes, white space left out.
 * The Remuneration Measures of 2014 count printed lines, so any digital count is a convention; this one is stated on the quote.
 * @param text body without markup
 */
export function charCount(text: string): number {
  const dense = text.replace(WHITE_SPACE, '').replace(INVISIBLE, '');
  if (!MAY_JOIN_UNIT.test(dense) && !MAY_JOIN.test(dense)) return dense.length;
  let count = 0;
  for (const _ of graphemes.segment(dense)) count += 1;
  return count;
}
