import type { Result } from '@app/kernel';
import type { TargetFailure } from '../domain/target-failure.js';

export interface FetchedPage {
  /** After redirects. */
  readonly url: string;
  /** 200 to 299, or 304 where validators were sent. */
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly remoteAddress: string;
  readonly fetchedAt: Temporal.Instant;
}

export interface PageFetchRefusal {
  readonly code: TargetFailure;
  readonly detail: string;
  /** PASSING: asking again later may help. */
  readonly kind: 'PASSING' | 'LASTING';
}

/** What a site said of an earlier answer; sent back so that it need not answer again. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface PageWish extends Validators {
  /** Media types wanted, as in Accept. */
  readonly accept: string;
}

/** Fetches pages from sites of others: asks their robots.txt first, goes nowhere private. */
export interface PageFetcher {
  fetch(url: string, wish: PageWish): Promise<Result<FetchedPage, PageFetchRefusal>>;
  /** Time the site wants between two requests, ms; 0 where it does not say. */
  spacingMs(url: string): Promise<number>;
}

export const PAGE_FETCHER = Symbol('PAGE_FETCHER');
