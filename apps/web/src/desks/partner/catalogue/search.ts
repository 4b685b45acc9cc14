/** Filters of the catalogue: names as in the address and in the API. */
export const FACETS = ['language', 'origin', 'section', 'month', 'productId'] as const;
export type Facet = (typeof FACETS)[number];

const TEXTS = ['q', 'language', 'section', 'month', 'productId'] as const;
const CHOICES = {
  origin: ['OWN', 'THIRD_PARTY', 'UNKNOWN'],
  scope: ['PUBLIC'],
  order: ['NEWEST'],
} as const;

export type CatalogueQuery = Partial<Record<(typeof TEXTS)[number], string>> & {
  origin?: (typeof CHOICES.origin)[number];
  scope?: 'PUBLIC';
  order?: 'NEWEST';
};

/** What an address asks for; what it cannot mean is left out. */
export function queryIn(search: URLSearchParams): CatalogueQuery {
  const query: CatalogueQuery = {};
  for (const name of TEXTS) {
    const value = search.get(name)?.trim();
    if (value !== undefined && value !== '') query[name] = value;
  }
  const origin = CHOICES.origin.find((each) => each === search.get('origin'));
  if (origin !== undefined) query.origin = origin;
  if (search.get('scope') === 'PUBLIC') query.scope = 'PUBLIC';
  if (search.get('order') === 'NEWEST') query.order = 'NEWEST';
  return query;
}

/** The address with one filter set, or taken away where it is empty or was set to that already. */
export function withFilter(search: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value === '' || next.get(name) === value) next.delete(name);
  else next.set(name, value);
  return next;
}
