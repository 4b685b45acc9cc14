/** UTF-16 units of a page's text that are compared with works: ten times the longest article. What a page says beyond is named, not read. */
export const MOST_TEXT = 500_000;

/** The part of a text that is asked of the match index; offsets into it are offsets into the whole. */
export function askedText(text: string): string {
  return text.length > MOST_TEXT ? text.slice(0, MOST_TEXT) : text;
}
