import { err, ok, type Result, type TransitionRefused } from '@app/kernel';
import { type Claim, type Excuse, move, type Remedy } from './claim.js';
import type { ClaimEvent } from './claim-states.js';

/** What a person of the legal staff decides about a claim. */
export type ReviewDecision =
  | { readonly type: 'START_REVIEW' }
  | { readonly type: 'FIND_INCOMPLETE' }
  | { readonly type: 'UPHOLD'; readonly remedy: Remedy }
  | { readonly type: 'REJECT' }
  | { readonly type: 'FORWARD' }
  | { readonly type: 'CLOSE' };

export const REVIEW_DECISIONS = [
  'START_REVIEW',
  'FIND_INCOMPLETE',
  'UPHOLD',
  'REJECT',
  'FORWARD',
  'CLOSE',
] as const satisfies readonly ReviewDecision['type'][];

/** The event each decision makes. */
export const EVENT_OF: Readonly<Record<ReviewDecision['type'], ClaimEvent>> = {
  START_REVIEW: 'ReviewStarted',
  FIND_INCOMPLETE: 'ClaimFoundIncomplete',
  UPHOLD: 'ClaimUpheld',
  REJECT: 'ClaimRejected',
  FORWARD: 'ClaimForwarded',
  CLOSE: 'ClaimClosed',
};

/** What is known of the work a claim is about, at the instant of the decision. */
export interface ClaimedWork {
  readonly origin: 'OWN' | 'THIRD_PARTY' | 'UNKNOWN';
  /** The outlet a third-party work came from. */
  readonly source?: string;
}

export interface NotForwardable {
  readonly code: 'CLAIM_NOT_FORWARDABLE';
  readonly origin: ClaimedWork['origin'] | 'NO_WORK';
  readonly expected: string;
}

export type ReviewRefusal = TransitionRefused | NotForwardable;

/**
 * Decides. Only a claim about a work of another source goes on to that source (statement, clause 5); for our own works
 * we answer ourselves.
 * @param work absent when the claim names no work that we know
 */
export function review(
  claim: Claim,
  decision: ReviewDecision,
  work: ClaimedWork | undefined,
): Result<Claim, ReviewRefusal> {
  const moved = move(claim, EVENT_OF[decision.type]);
  if (!moved.ok) return moved;
  if (decision.type === 'UPHOLD') return ok({ ...moved.value, remedy: decision.remedy });
  if (decision.type !== 'FORWARD') return moved;
  if (work?.origin !== 'THIRD_PARTY' || work.source === undefined) {
    const expected = 'a claim about a work of another source, named by its workUri';
    return err({ code: 'CLAIM_NOT_FORWARDABLE', origin: work?.origin ?? 'NO_WORK', expected });
  }
  return ok({ ...moved.value, forwardedTo: work.source });
}

export interface NothingToExcuse {
  readonly code: 'CLAIM_NOT_LATE';
}

/** Marks lateness as excused. It opens no door that was closed: late claims are examined anyway. */
export function excuseLateness(claim: Claim, excuse: Excuse): Result<Claim, NothingToExcuse> {
  if (claim.receipt?.isLate !== true) return err({ code: 'CLAIM_NOT_LATE' });
  return ok({ ...claim, excuse, version: claim.version + 1 });
}
