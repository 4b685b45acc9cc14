import { searchTokens } from './search-tokens.js';

/** Shorter words are not misspelled but other words. */
const SHORTEST = 4;
const WORD = /^[a-z]{4,32}$/;

/** The words of plain letters in these headlines, each once: what misspelled words of a query may have meant. */
export function spelledWords(headlines: readonly string[]): readonly string[] {
  const words = new Set<string>();
  for (const headline of headlines) {
    for (const { unit } of searchTokens(headline)) if (WORD.test(unit)) words.add(unit);
  }
  return [...words];
}

/** Whether a unit of a query may be a misspelled word. */
export function isSpelled(unit: string): boolean {
  return unit.length >= SHORTEST && WORD.test(unit);
}
