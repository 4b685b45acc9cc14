import type { ProductHolder, ProductQuery } from '../../domain/product.js';
import type { Facet } from '../../domain/search/lexemes.js';
import type { WorkId } from '../../domain/work.js';
import type { WorkSummary } from '../work-store.port.js';

/** Place of a work among matches: newest first. */
export interface HitPlace {
  readonly at: Temporal.Instant;
  readonly sequence: bigint;
}

/** A version of a work that a query matches, shown to whoever asks or not. */
export interface SearchHit extends HitPlace {
  readonly workId: WorkId;
}

/** Who looks, and so what is seen. */
export type Audience =
  | { readonly kind: 'EVERYTHING' }
  | { readonly kind: 'PRODUCTS_OF'; readonly holder: ProductHolder; readonly at: Temporal.Instant }
  /** What anybody may read of: released, and of a known origin. */
  | { readonly kind: 'PUBLIC'; readonly at: Temporal.Instant };

/** What facets are counted by. */
export type CountedFacet = Extract<Facet, 'language' | 'origin' | 'section'>;

/** A match that is shown. */
export interface SeenHit extends SearchHit {
  readonly facets: Readonly<Record<CountedFacet, string | undefined>>;
}

/** How many to find. */
export interface HitCount {
  /** Where the newest works have so many, no others are looked at; at least 1. */
  readonly least: number;
  readonly most: number;
}

export interface Hits {
  readonly hits: readonly SearchHit[];
  /** Whether nothing more matches after them. */
  readonly isLast: boolean;
}

export interface WorkSearch {
  /**
   * Matches in order after a place.
   * @param query a `tsquery`
   * @param before absent: from the newest on
   */
  hits(query: string, before: HitPlace | undefined, count: HitCount): Promise<Hits>;
  /** Current works, newest first, where nothing is searched for. */
  newest(before: HitPlace | undefined, most: number): Promise<Hits>;
  /** Those of the hits that are current and shown to the audience, in the same order. @param productId only what it finds too */
  seen(hits: readonly SearchHit[], audience: Audience, productId: string | undefined): Promise<readonly SeenHit[]>;
  summaries(ids: readonly WorkId[]): Promise<readonly WorkSummary[]>;
  /** How many of these works each product finds, most first; of a holder, its own. */
  products(
    ids: readonly WorkId[],
    audience: Audience,
  ): Promise<readonly { readonly value: string; readonly name: string; readonly works: number }[]>;
  /** What the products find that a holder has. */
  heldQueries(holder: ProductHolder, at: Temporal.Instant): Promise<readonly ProductQuery[]>;
  /** Words of headlines close to this one, closest first; those that have it within first. */
  alike(word: string, most: number): Promise<readonly string[]>;
}

/** Injection token of the `WorkSearch`. */
export const WORK_SEARCH = Symbol('WORK_SEARCH');
