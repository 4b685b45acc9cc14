import { monthOf } from './month.js';
import { type SearchToken, searchTokens } from './search-tokens.js';

/** A text's first so many words and characters are searched; a book's further ones are not. */
const MOST_TOKENS = 30_000;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** What is known of a work besides its words, and searched as words are. */
export interface SearchedWork {
  readonly uri: string;
  readonly title: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly origin: string;
  readonly type: string;
  readonly category?: string;
  readonly sourceLabel?: string;
  readonly versionCreated: Temporal.Instant;
}

/**
 * Everything a work is found by, each once: its words and every two neighbors of headline and body; the same of the
 * headline alone behind `^`, there also single characters; and its properties behind `=`.
 * @param zone IANA, in which months are counted
 */
export function lexemesOf(work: SearchedWork, zone: string): readonly string[] {
  const headline = searchTokens(work.title);
  const found = new Set<string>();
  for (const lexeme of lexemesIn(headline)) found.add(lexeme).add(inHeadline(lexeme));
  for (const { unit, isCharacter } of headline) if (isCharacter) found.add(inHeadline(unit));
  for (const lexeme of lexemesIn(searchTokens(work.text, MOST_TOKENS))) found.add(lexeme);
  for (const [facet, value] of facetValues(work, zone)) found.add(facetLexeme(facet, value));
  return [...found];
}

/** Words, and pairs of neighbors. */
function* lexemesIn(tokens: readonly SearchToken[]): Generator<string> {
  let before: SearchToken | undefined;
  for (const token of tokens) {
    if (!token.isCharacter) yield token.unit;
    if (before !== undefined && token.isJoined) yield pairLexeme(before, token);
    before = token;
  }
}

/** Two neighbors. Two characters stand as they are: the usual Chinese word. */
export function pairLexeme(a: SearchToken, b: SearchToken): string {
  if (a.isCharacter && b.isCharacter) return a.unit + b.unit;
  let hash = FNV_OFFSET;
  for (const unit of `${a.unit} ${b.unit}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), FNV_PRIME);
  return `~${(hash >>> 0).toString(36)}`;
}

/** The lexeme that says the same of the headline alone. */
export function inHeadline(lexeme: string): string {
  return `^${lexeme}`;
}

export const FACETS = ['language', 'origin', 'section', 'month', 'source', 'type', 'uri'] as const;
export type Facet = (typeof FACETS)[number];

/** Lower case: language tags are compared so, and of the others no two differ by it alone. */
export function facetLexeme(facet: Facet, value: string): string {
  return `=${facet}:${value.toLowerCase()}`;
}

function* facetValues(work: SearchedWork, zone: string): Generator<readonly [Facet, string]> {
  // a tag is found by each of its beginnings: zh-Hans-CN by zh-Hans and by zh
  const parts = work.language.split('-');
  for (let count = 1; count <= parts.length; count += 1) yield ['language', parts.slice(0, count).join('-')];
  yield ['origin', work.origin];
  yield ['type', work.type];
  yield ['uri', work.uri];
  yield ['month', monthOf(work.versionCreated, zone)];
  if (work.category !== undefined) yield ['section', work.category];
  if (work.sourceLabel !== undefined) yield ['source', work.sourceLabel];
}
