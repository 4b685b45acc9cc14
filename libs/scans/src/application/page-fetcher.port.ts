import type { Result } from '@app/kernel';
import type { TargetFailure } from '../domain/scan-target.js';

export interface FetchedPage {
  /** After redirects. */
  readonly url: string;
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly remoteAddress: string;
  readonly fetchedAt: Temporal.Instant;
}

export interface PageFetchRefusal {
  readonly code: Extract<TargetFailure, 'ROBOTS_DISALLOWED' | 'ROBOTS_UNREACHABLE' | 'FETCH_REFUSED' | 'HTTP_STATUS'>;
  readonly detail: string;
  /** PASSING: asking again later may help. */
  readonly kind: 'PASSING' | 'LASTING';
}

/** Fetches pages from sites of others: asks their robots.txt first, goes nowhere private. */
export interface PageFetcher {
  fetch(url: string): Promise<Result<FetchedPage, PageFetchRefusal>>;
}

export const PAGE_FETCHER = Symbol('PAGE_FETCHER');
