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
  /** It ends before its end, and was decoded as far as it goes. */
  readonly isCutOff?: true;
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

/** READY: the site's rules are known, or the site did not answer for them just now. DECLINED: they keep this scanner away, nothing will be asked for. WAIT: its host is not to be asked before. */
export type Approach =
  | {
      readonly kind: 'READY';
      /** Time the site wants between two requests, ms; 0 where it does not say. */
      readonly spacingMs: number;
      readonly rules: 'KNOWN' | 'UNANSWERED';
    }
  | { readonly kind: 'DECLINED' }
  | { readonly kind: 'WAIT'; readonly until: Temporal.Instant };

/** Fetches pages from sites of others: keeps to their robots.txt, goes nowhere private. */
export interface PageFetcher {
  /** To be called before the host's gate is passed for the page: asks for the site's robots.txt where it is not known, in that same line. */
  approach(url: string): Promise<Approach>;
  /** To be called by who has passed the gate of the address's host; other hosts on the way are asked through theirs. */
  fetch(url: string, wish: PageWish): Promise<Result<FetchedPage, PageFetchRefusal>>;
}

export const PAGE_FETCHER = Symbol('PAGE_FETCHER');
