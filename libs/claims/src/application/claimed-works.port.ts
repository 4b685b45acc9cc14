import type { ClaimedWork } from '../domain/claim-review.js';

/** What the archive knows of a work that a claim names. */
export interface ClaimedWorks {
  byUri(uri: string): Promise<ClaimedWork | undefined>;
}

export const CLAIMED_WORKS = Symbol('CLAIMED_WORKS');
