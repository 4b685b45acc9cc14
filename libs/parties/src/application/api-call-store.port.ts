import type { PartnerScope } from '../domain/partner-scope.js';

/** One request that came with an API token, let in or refused. */
export interface RecordedApiCall {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly tokenId: string;
  /** Absent for the operator's own. */
  readonly partnerId?: string;
  readonly method: string;
  /** Template, `/api/v1/works/:workId`. */
  readonly route: string;
  /** HTTP. */
  readonly status: number;
  /** IP. */
  readonly address: string;
}

/** Calls of one token from one address to one route that were answered alike. */
export interface ApiCallCount extends Omit<RecordedApiCall, 'id' | 'at'> {
  readonly calls: number;
  readonly firstAt: Temporal.Instant;
  readonly lastAt: Temporal.Instant;
}

/** All that is given must hold. */
export interface ApiCallFilter {
  readonly partnerId?: string;
  readonly tokenId?: string;
  /** IP. */
  readonly address?: string;
  /** Inclusive, exclusive. */
  readonly from?: Temporal.Instant;
  readonly until?: Temporal.Instant;
}

export interface ApiCallStore {
  /** Newest first. */
  list(
    scope: PartnerScope,
    filter: ApiCallFilter,
    before: { readonly at: Temporal.Instant; readonly id: string } | undefined,
    limit: number,
  ): Promise<readonly RecordedApiCall[]>;
  /** Most recent first. */
  counts(scope: PartnerScope, filter: ApiCallFilter, limit: number): Promise<readonly ApiCallCount[]>;
  /** @returns how many were deleted, `limit` at most */
  forget(before: Temporal.Instant, limit: number): Promise<number>;
}

/** Injection token of the `ApiCallStore`. */
export const API_CALL_STORE = Symbol('API_CALL_STORE');
