import type { Result } from '@app/kernel';
import type { Exchange } from './exchange.js';

/** What came back from the outside, whatever its status. */
export interface FetchedResource {
  /** Address after all redirects, without fragment. */
  readonly url: string;
  readonly status: number;
  /** Lower-case names; a repeated header's values joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded (gzip, deflate, br, zstd undone). */
  readonly body: Uint8Array;
  /** The body was sent compressed and ends before its end; it was decoded as far as it goes. */
  readonly isCutOff?: true;
  /** IP address of the socket the body came from. */
  readonly remoteAddress: string;
  readonly fetchedAt: Temporal.Instant;
}

/** Why nothing was fetched. */
export interface FetchRefusal {
  readonly code:
    | 'FETCH_ADDRESS_FORBIDDEN'
    | 'FETCH_URL_INVALID'
    | 'FETCH_SCHEME'
    | 'FETCH_TOO_LARGE'
    | 'FETCH_DECOMPRESSION'
    | 'FETCH_TIMEOUT'
    | 'FETCH_REDIRECTS'
    | 'FETCH_REDIRECT_DECLINED'
    | 'FETCH_UNREACHABLE';
  /** The address that was refused: the asked one or one it redirected to. */
  readonly url: string;
  readonly detail: string;
}

export interface FetchOptions {
  /** Sent along; `authorization` and `cookie` only to the first origin. With `range` the body is taken as it comes, its encoding not undone. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes on the wire (`FETCH_TOO_LARGE`) and bytes after decoding (`FETCH_DECOMPRESSION`), each; more ends the fetch. */
  readonly maxBytes?: number;
  /** Asked before a redirect is followed; what is declined ends the fetch with `FETCH_REDIRECT_DECLINED`. */
  readonly mayFollow?: (url: string) => Promise<boolean>;
  /** Makes it a POST, which follows no redirect. */
  readonly post?: { readonly body: Uint8Array; readonly contentType: string } | undefined;
  /** Told of each exchange on the way, redirects too, as it went over the wire: for what is kept as evidence. */
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
  /** When it aborts, `fetch` rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** The only way out: every request the service makes to an address that somebody else chose goes through it. */
export interface GuardedFetcher {
  /** GET, or POST where something is posted. Any status is an answer; what was refused or failed is returned by code, nothing else is thrown. */
  fetch(url: string, options?: FetchOptions): Promise<Result<FetchedResource, FetchRefusal>>;
}

/** Injection token of the `GuardedFetcher`. */
export const GUARDED_FETCHER = Symbol('GUARDED_FETCHER');
