/** Delivered under a license of excerpts that names no share. An excerpt is not the work. */
const USUAL_PERCENT = 30;
/** Where a sentence may end, in the scripts of the newsroom; with what closes after it. */
const SENTENCE_END = /[。！？!?…\n]["'”’」』）)]*|\.(?=["'”’)]*\s)["'”’)]*/gu;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The beginning of a text, at most a share of it, up to the end of a sentence where one ends within the share.
 * @param percent of the text's graphemes without white space, as works are counted; whole, 1 to 100
 */
export function excerptOf(text: string, percent: number = USUAL_PERCENT): string {
  const ends: number[] = [];
  for (const { index, segment } of graphemes.segment(text)) {
    if (segment.trim() !== '') ends.push(index + segment.length);
  }
  const kept = Math.floor((ends.length * percent) / 100);
  if (kept === ends.length) return text;
  const start = text.slice(0, ends[kept - 1] ?? 0);
  let sentences = 0;
  for (const end of start.matchAll(SENTENCE_END)) sentences = end.index + end[0].length;
  return (sentences === 0 ? start : start.slice(0, sentences)).trimEnd();
}
