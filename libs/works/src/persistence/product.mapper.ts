import { dateOf, instantOf, known, present } from '@app/platform';
import { PRODUCT_STATES, type Product, ProductId, type ProductQuery } from '../domain/product.js';
import { wordsQuery } from '../domain/search/ts-query.js';
import { ORIGINS } from '../domain/work.js';
import type { ProductRow } from './product.row.js';

/** @throws Error `INVARIANT` on a state the domain does not know */
export function productOf(row: ProductRow): Product {
  const query: ProductQuery = {
    ...present(
      'origins',
      row.origins?.map((origin) => known(ORIGINS, origin, 'origin of a product')),
    ),
    ...present('categories', row.categories),
    ...present('languages', row.languages),
    ...present('sourceLabels', row.sourceLabels),
    ...present('createdFrom', row.createdFrom && instantOf(row.createdFrom)),
    ...present('createdUntil', row.createdUntil && instantOf(row.createdUntil)),
    ...present('uris', row.uris),
    ...present('words', row.words),
  };
  return {
    id: ProductId(row.id),
    name: row.name,
    state: known(PRODUCT_STATES, row.state, 'state of a product'),
    query,
    createdAt: instantOf(row.createdAt),
    version: row.version,
  };
}

export function rowOf({ id, name, state, query, createdAt, version }: Product): ProductRow {
  const list = (values: readonly string[] | undefined) => (values === undefined ? null : [...values]);
  const date = (at: Temporal.Instant | undefined) => (at === undefined ? null : dateOf(at));
  return {
    id,
    name,
    state,
    origins: list(query.origins),
    categories: list(query.categories),
    languages: list(query.languages),
    sourceLabels: list(query.sourceLabels),
    createdFrom: date(query.createdFrom),
    createdUntil: date(query.createdUntil),
    uris: list(query.uris),
    words: query.words ?? null,
    wordQuery: query.words === undefined ? null : wordsQuery(query.words),
    createdAt: dateOf(createdAt),
    version,
  };
}
