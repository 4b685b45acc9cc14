import type { SearchTerm } from './search-query.js';
import { searchTokens } from './search-tokens.js';

/** UTF-16 units of the text, half-open. */
export type Highlight = readonly [start: number, end: number];

/** Where the terms stand in a text, in order, without overlaps. */
export function highlights(text: string, terms: readonly SearchTerm[]): readonly Highlight[] {
  const tokens = searchTokens(text);
  const marked = new Set<number>();
  for (const { units } of terms) {
    tokens.forEach((_, at) => {
      if (units.every((unit, step) => tokens[at + step]?.unit === unit)) {
        for (let step = 0; step < units.length; step += 1) marked.add(at + step);
      }
    });
  }
  const found: [number, number][] = [];
  for (const [at, { start, end, isJoined }] of tokens.entries()) {
    if (!marked.has(at)) continue;
    const last = found.at(-1);
    if (last !== undefined && marked.has(at - 1) && isJoined) last[1] = end;
    else found.push([start, end]);
  }
  return found;
}
