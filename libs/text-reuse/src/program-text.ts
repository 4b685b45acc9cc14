const MARKS = /[{};=_]/gu;
const MARK = /[{};=_]/u;
const INK = /\S/gu;
/** Prose of any language has one such mark in a hundred characters at most, a script or a style sheet one in thirty. */
const LEAST_SHARE = 0.02;
/** Share of a passage in lines without a mark from which on it is somebody's writing that a script stands in. */
const WRITING_SHARE = 0.25;

/** Whether a passage is a script or a style sheet left in a text: nobody's writing. An article with a script between its paragraphs is none. */
export function isProgramText(passage: string): boolean {
  if (!passage.includes('{') && !passage.includes('}')) return false;
  const ink = inkOf(passage);
  if ((passage.match(MARKS)?.length ?? 0) < LEAST_SHARE * ink) return false;
  const written = passage.split('\n').filter((line) => !MARK.test(line));
  return written.reduce((sum, line) => sum + inkOf(line), 0) < WRITING_SHARE * ink;
}

function inkOf(text: string): number {
  return text.match(INK)?.length ?? 0;
}
