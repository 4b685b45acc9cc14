/** Beyond this the parser slows down with the square of the depth: the rest is read as bare text. */
export const MAX_PARSED_DEPTH = 2_000;

/** Ends a parse from inside a handler. */
export class TooDeepError extends Error {}

/** Text of markup from `start` on with the tags taken out, each for a line feed. Linear in the length, whatever it holds. */
export function bareText(html: string, start: number): string {
  return html.slice(start).replace(/<[^<>]*>/gu, '\n');
}
