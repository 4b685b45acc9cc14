const MARKS = /[{};=_]/gu;
const BRACES = /[{}]/u;
const INK = /\S/gu;
/** Prose of any language has one such mark in a hundred characters at most, a script or a style sheet one in thirty. */
const LEAST_SHARE = 0.02;

/** Whether a passage is a script or a style sheet left in a text: nobody's writing. */
export function isProgramText(passage: string): boolean {
  if (!BRACES.test(passage)) return false;
  return (passage.match(MARKS)?.length ?? 0) >= LEAST_SHARE * (passage.match(INK)?.length ?? 0);
}
