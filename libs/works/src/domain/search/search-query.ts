import { err, ok, type Result } from '@app/kernel';
import { inHeadline, pairLexeme } from './lexemes.js';
import { type SearchToken, searchTokens } from './search-tokens.js';

/** Something that must, or must not, stand in a work: tokens one after another. */
export interface SearchTerm {
  readonly units: readonly string[];
  /** All of them are there where the term is. */
  readonly lexemes: readonly string[];
}

/** What somebody searches for; all terms must hold. */
export interface SearchWords {
  readonly wanted: readonly SearchTerm[];
  readonly unwanted: readonly SearchTerm[];
}

export interface SearchRefused {
  readonly code: 'SEARCH_QUERY_INVALID';
  readonly expected: string;
}

/** Longest query, UTF-16 units. */
export const LONGEST_QUERY = 200;
const MOST_TERMS = 24;
/** A longer run of characters is more than one word, and is cut into words. */
const LONGEST_WORD = 4;
/** `"phrase"` in the quotation marks of our languages, or what stands between spaces; `-` before either excludes it. */
const PART = /([-－]?)(?:["“”„«]([^"“”„»]*)["“”»]|「([^」]*)」|『([^』]*)』|(\S+))/gu;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Reads a query: words, "quoted phrases", and either behind a `-` for what must not be there. Text without spaces is
 * cut into words; up to four characters of it, and everything quoted, are looked for as they stand.
 * @param query at most 200 UTF-16 units
 */
export function readSearch(query: string): Result<SearchWords, SearchRefused> {
  if (query.length > LONGEST_QUERY) return refused(`at most ${LONGEST_QUERY} characters`);
  const wanted: SearchTerm[] = [];
  const unwanted: SearchTerm[] = [];
  for (const [, minus, quoted, corner, double, plain] of query.matchAll(PART)) {
    const phrase = quoted ?? corner ?? double;
    const terms = phrase === undefined ? plainTerms(plain ?? '') : phraseTerms(searchTokens(phrase));
    (minus === '' ? wanted : unwanted).push(...terms);
  }
  if (wanted.length === 0) return refused('at least one word to look for');
  if (wanted.length + unwanted.length > MOST_TERMS) return refused(`at most ${MOST_TERMS} words`);
  return ok({ wanted, unwanted });
}

function refused(expected: string): Result<never, SearchRefused> {
  return err({ code: 'SEARCH_QUERY_INVALID', expected });
}

/** Text between spaces: its words, and its runs of characters by the words in them. */
function plainTerms(text: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const run of runs(searchTokens(text))) {
    const isOneWord = run[0]?.isCharacter !== true || run.length <= LONGEST_WORD;
    terms.push(...(isOneWord ? phraseTerms(run) : wordsOf(text, run)));
  }
  return terms;
}

/** Neighbors of one kind: words, or characters. */
function runs(tokens: readonly SearchToken[]): readonly (readonly SearchToken[])[] {
  const found: SearchToken[][] = [];
  for (const token of tokens) {
    const last = found.at(-1);
    if (last !== undefined && token.isJoined && last[0]?.isCharacter === token.isCharacter) last.push(token);
    else found.push([token]);
  }
  return found;
}

/** A long run by the dictionary of Unicode's segmentation; particles of one character are no words to look for. */
function wordsOf(text: string, run: readonly SearchToken[]): readonly SearchTerm[] {
  const from = run[0]?.start ?? 0;
  const terms: SearchTerm[] = [];
  for (const { index, segment } of words.segment(text.slice(from, run.at(-1)?.end))) {
    const start = from + index;
    const tokens = run.filter((token) => token.start >= start && token.start < start + segment.length);
    if (tokens.length > 1) terms.push(...phraseTerms(tokens));
  }
  return terms.length === 0 ? phraseTerms(run) : terms;
}

/** Tokens as they stand, one after another; none of no tokens. */
function phraseTerms(tokens: readonly SearchToken[]): readonly SearchTerm[] {
  const [first, ...rest] = tokens;
  if (first === undefined) return [];
  const lexemes = new Set<string>();
  let before = first;
  let isPaired = false;
  for (const token of rest) {
    if (token.isJoined) lexemes.add(pairLexeme(before, token));
    else if (!isPaired) lexemes.add(alone(before));
    isPaired = token.isJoined;
    before = token;
  }
  if (!isPaired) lexemes.add(alone(before));
  return [{ units: tokens.map(({ unit }) => unit), lexemes: [...lexemes] }];
}

/** A word; a single character, which is only looked for in headlines: nearly every text has it. */
function alone({ unit, isCharacter }: SearchToken): string {
  return isCharacter ? inHeadline(unit) : unit;
}
