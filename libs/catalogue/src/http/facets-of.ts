import type { CatalogueQuery } from '../application/search-catalogue.js';

interface AskedFacets {
  readonly language?: string;
  readonly origin?: string;
  readonly section?: string;
  readonly month?: string;
}

/** Of a request, what narrows the search down; empty fields of a form are none. */
export function facetsOf({ language, origin, section, month }: AskedFacets): CatalogueQuery['facets'] {
  const list = (value: string | undefined): readonly string[] => (value === undefined || value === '' ? [] : [value]);
  return { language: list(language), origin: list(origin), section: list(section), month: list(month) };
}
