/** One request that came with an API token, let in or not. No query, no body: the route's template, not its address. */
export interface ApiCall {
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
  readonly at: Temporal.Instant;
}

/** Keeps what machines asked. The feature that keeps their tokens does. */
export interface ApiCallLog {
  /** Waits until it is on record. */
  record(call: ApiCall): Promise<void>;
}

/** Injection token of the `ApiCallLog`. */
export const API_CALL_LOG = Symbol('API_CALL_LOG');
