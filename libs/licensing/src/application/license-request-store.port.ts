import type { Tx } from '@app/kernel';
import type { LicenseRequest, RequestId, RequestState } from '../domain/license-request.js';
import type { Quote } from '../domain/quote.js';
import type { Tariff } from '../domain/tariff.js';
import type { Visibility } from '../domain/visibility.js';

export interface ListQuery {
  readonly state?: string;
  /** Items before this one, newest first. */
  readonly before?: { readonly at: Temporal.Instant; readonly id: string };
  readonly limit: number;
}

export interface RequestQuery extends ListQuery {
  readonly state?: RequestState;
}

/** Injection token of the `LicenseRequestStore`. */
export const LICENSE_REQUEST_STORE = Symbol('LICENSE_REQUEST_STORE');

export interface LicenseRequestStore {
  insert(tx: Tx, request: LicenseRequest): Promise<void>;
  /** Loads and locks the request until the end of `tx`. */
  claim(tx: Tx, id: RequestId, visible: Visibility): Promise<LicenseRequest | undefined>;
  /** Writes `next` over exactly the version of `seen`; a new quote is stored beside the older ones. */
  apply(tx: Tx, seen: LicenseRequest, next: LicenseRequest): Promise<void>;
  find(id: RequestId, visible: Visibility): Promise<LicenseRequest | undefined>;
  list(query: RequestQuery, visible: Visibility): Promise<readonly LicenseRequest[]>;
  /** Ids of quoted requests whose quote is over, oldest first. */
  overdue(now: Temporal.Instant, limit: number): Promise<readonly RequestId[]>;
  /** Ids of requests whose answer clock asks for something, oldest first. */
  clocksDue(now: Temporal.Instant, limit: number): Promise<readonly RequestId[]>;
  /** Locks the next requests whose answer clock is provisional, in order of id, passing over those another transaction holds. */
  provisional(tx: Tx, after: string | undefined, limit: number): Promise<readonly LicenseRequest[]>;
  /** Every quote a request ever had, oldest first. */
  quotesOf(id: RequestId): Promise<readonly Quote[]>;
  /** The tariff a quote was made by. */
  tariffBy(hash: string): Promise<Tariff | undefined>;
}
