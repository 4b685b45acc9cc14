import { must } from '@app/kernel';
import type { ProductQuery } from '../product.js';
import { type Facet, facetLexeme, inHeadline } from './lexemes.js';
import { readSearch, type SearchWords } from './search-query.js';

/** Where the wanted words must stand. `BODY_ONLY`: anywhere, but not all of them in the headline. */
export type SearchPlace = 'HEADLINE' | 'ANYWHERE' | 'BODY_ONLY';

/** A list of a product that is longer narrows nothing down: the product itself is asked in any case. */
const LONGEST_LIST = 100;

/**
 * What to look for as PostgreSQL's `tsquery` reads it; empty where nothing is asked for.
 * @param conditions in the same language; all of them hold too
 */
export function tsQuery(words: SearchWords | undefined, place: SearchPlace, conditions: readonly string[]): string {
  const wanted = words?.wanted.flatMap(({ lexemes }) => lexemes) ?? [];
  const headline = wanted.map((lexeme) => (lexeme.startsWith('^') ? lexeme : inHeadline(lexeme)));
  return [
    ...(place === 'HEADLINE' ? headline : wanted).map(quoted),
    ...(place === 'BODY_ONLY' && wanted.length > 0 ? [`!(${headline.map(quoted).join(' & ')})`] : []),
    ...(words?.unwanted ?? []).map(({ lexemes }) => `!(${lexemes.map(quoted).join(' & ')})`),
    ...conditions,
  ].join(' & ');
}

/**
 * Words of a saved query, which were read when it was saved.
 * @throws Error `INVARIANT` on words that no longer can be
 */
export function wordsQuery(words: string): string {
  return tsQuery(must(readSearch(words), 'the words of a saved query are read before it is saved'), 'ANYWHERE', []);
}

/** Has one of these values. @param values at least one */
export function facetCondition(facet: Facet, values: readonly string[]): string {
  return `(${values.map((value) => quoted(facetLexeme(facet, value))).join(' | ')})`;
}

/**
 * Conditions that whatever these products find meets, and much of what they do not find fails: they spare looking at it.
 * @returns none where anything may be found; undefined where nothing can
 */
export function productConditions(products: readonly ProductQuery[]): readonly string[] | undefined {
  const each = products.map(conditionOf).filter((condition) => condition !== undefined);
  if (each.length === 0) return undefined;
  return each.includes('') ? [] : [`(${[...new Set(each)].map((condition) => `(${condition})`).join(' | ')})`];
}

/** @returns empty where the product narrows nothing down; undefined where it finds nothing */
function conditionOf({ origins, categories, languages, sourceLabels, uris }: ProductQuery): string | undefined {
  const lists: readonly (readonly [Facet, readonly string[] | undefined])[] = [
    ['origin', origins],
    ['section', categories],
    ['language', languages?.includes('*') === true ? undefined : languages],
    ['source', sourceLabels],
    ['uri', uris],
  ];
  if (lists.some(([, values]) => values?.length === 0)) return undefined;
  return lists
    .flatMap(([facet, values]) =>
      values === undefined || values.length > LONGEST_LIST ? [] : [facetCondition(facet, values)],
    )
    .join(' & ');
}

/** As a lexeme is written in a `tsquery`, whatever is in it. */
function quoted(lexeme: string): string {
  return `'${lexeme.replace(/[\\']/gu, '$&$&')}'`;
}
