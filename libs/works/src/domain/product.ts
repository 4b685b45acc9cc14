import { type Actor, type Brand, err, ok, type Result } from '@app/kernel';
import { given } from './draft-fields.js';
import { instantIn } from './record-shape.js';
import { readSearch } from './search/search-query.js';
import { ORIGINS, type Origin } from './work.js';

export type ProductId = Brand<string, 'ProductId'>;
export const ProductId = (id: string): ProductId => id as ProductId;

/** Products every publisher has from the start; made by the migration. */
export const ALL_OWN_WORKS = ProductId('01990000-0000-7000-8000-000000000001');
/** Reprints of other sources: never licensed, shown with whom to ask (publisher's statement, clause 5). */
export const WORKS_OF_OTHERS = ProductId('01990000-0000-7000-8000-000000000002');

export const PRODUCT_STATES = ['ACTIVE', 'RETIRED'] as const;
export type ProductState = (typeof PRODUCT_STATES)[number];

/**
 * A saved query over works; all that is given must hold. What is absent is not looked at; a list without a value is
 * matched by nothing: empty means none, never any.
 */
export interface ProductQuery {
  readonly origins?: readonly Origin[];
  readonly categories?: readonly string[];
  /** BCP 47 ranges: `zh` has `zh-Hans` in it. */
  readonly languages?: readonly string[];
  /** As printed. */
  readonly sourceLabels?: readonly string[];
  /** `versionCreated` from, inclusive, until, exclusive. */
  readonly createdFrom?: Temporal.Instant;
  readonly createdUntil?: Temporal.Instant;
  /** These works, in all their versions. */
  readonly uris?: readonly string[];
  /** In the language of the search; see docs/search.md. */
  readonly words?: string;
}

/** What a partner can be given to see and to ask for. */
export interface Product {
  readonly id: ProductId;
  readonly name: string;
  /** Nobody sees anything through a RETIRED product. */
  readonly state: ProductState;
  readonly query: ProductQuery;
  readonly createdAt: Temporal.Instant;
  readonly version: number;
}

/** Gives a product to a partner, or to one of its people. */
export interface ProductAssignment {
  readonly productId: ProductId;
  readonly partnerId: string;
  /** Account; absent: everybody of the partner. */
  readonly seat?: string;
  readonly assignedBy: string;
  readonly assignedAt: Temporal.Instant;
  /** Exclusive; absent: until taken back. */
  readonly endsAt?: Temporal.Instant;
}

/** Whose products are asked for. */
export interface ProductHolder {
  readonly partnerId: string;
  readonly seat: string;
}

/** A query as somebody writes it; instants are RFC 3339 with offset. */
export interface ProductQueryDraft {
  readonly origins?: readonly string[];
  readonly categories?: readonly string[];
  readonly languages?: readonly string[];
  readonly sourceLabels?: readonly string[];
  readonly createdFrom?: string;
  readonly createdUntil?: string;
  readonly uris?: readonly string[];
  readonly words?: string;
}

export interface ProductInvalid {
  readonly code: 'PRODUCT_INVALID';
  readonly field: string;
  readonly expected: string;
}

export function productQuery(draft: ProductQueryDraft): Result<ProductQuery, ProductInvalid> {
  const invalid = (field: string, expected: string) => err({ code: 'PRODUCT_INVALID', field, expected } as const);
  const { categories, languages, sourceLabels, uris, words } = draft;
  const origins = draft.origins?.map((origin) => ORIGINS.find((known) => known === origin));
  if (origins?.includes(undefined) === true) return invalid('query.origins', ORIGINS.join(', '));
  const from = draft.createdFrom === undefined ? undefined : instantIn(draft.createdFrom);
  const until = draft.createdUntil === undefined ? undefined : instantIn(draft.createdUntil);
  const instant = 'an instant with its offset, e.g. 2027-01-01T00:00:00+08:00';
  if (draft.createdFrom !== undefined && from === undefined) return invalid('query.createdFrom', instant);
  if (draft.createdUntil !== undefined && until === undefined) return invalid('query.createdUntil', instant);
  if (from !== undefined && until !== undefined && Temporal.Instant.compare(until, from) <= 0) {
    return invalid('query.createdUntil', 'an instant after createdFrom');
  }
  const read = words === undefined ? undefined : readSearch(words);
  if (read?.ok === false) return invalid('query.words', read.error.expected);
  return ok({
    ...given(
      'origins',
      origins?.filter((origin) => origin !== undefined),
    ),
    ...given('categories', categories),
    ...given('languages', languages),
    ...given('sourceLabels', sourceLabels),
    ...given('createdFrom', from),
    ...given('createdUntil', until),
    ...given('uris', uris),
    ...given('words', words),
  });
}

/** Whose products decide what the actor sees; undefined for somebody who belongs to no partner. */
export function holderOf(actor: Actor): ProductHolder | undefined {
  return actor.partnerId === undefined ? undefined : { partnerId: actor.partnerId, seat: actor.id };
}
