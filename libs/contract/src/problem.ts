import type { ErrorCode } from './errors.js';

/** A refusal as the outside sees it: `application/problem+json`, RFC 9457. */
export interface Problem {
  /** Page that explains the code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  /** What is wrong with this very request, in one sentence. */
  readonly detail: string;
  /** Path of the request. */
  readonly instance: string;
  readonly correlationId: string;
  /** Further facts of the refusal: places, expected forms, allowed events. */
  readonly [fact: string]: unknown;
}
