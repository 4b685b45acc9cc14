import type { Actor, Result, TransitionRefused, Tx } from '@app/kernel';
import type { ClaimedWork } from '../domain/claim-review.js';

/** What the archive knows of a work that a claim names, and how it is hidden meanwhile. */
export interface ClaimedWorks {
  byUri(uri: string): Promise<(ClaimedWork & { readonly id: string }) | undefined>;
  /** Refused, with nothing written, where the work is hidden or gone already. */
  withhold(tx: Tx, workId: string, actor: Actor): Promise<Result<void, TransitionRefused>>;
  /** Shows it again; one that was canceled meanwhile stays as it is. */
  release(tx: Tx, workId: string, actor: Actor): Promise<void>;
}

export const CLAIMED_WORKS = Symbol('CLAIMED_WORKS');
