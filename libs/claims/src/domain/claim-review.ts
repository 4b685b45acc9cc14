import { err, ok, type Result, type TransitionRefused } from '@app/kernel';
import { type Claim, type Excuse, move } from './claim.js';
import type { ClaimEvent } from './claim-states.js';
import type { Outcome, Remedy, StatedReasons, StatementOfReasons } from './statement-of-reasons.js';
import type { ToldEnd } from './told-end.js';

/** What a person of the legal staff decides about a claim. */
export type ReviewDecision =
  | { readonly type: 'START_REVIEW' }
  /** @param missing what the person wants added; absent: what the regime asks for and the claim lacks */
  | { readonly type: 'FIND_INCOMPLETE'; readonly missing?: readonly string[] }
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

const OUTCOME_OF: Readonly<Partial<Record<ReviewDecision['type'], Outcome>>> = {
  UPHOLD: 'UPHELD',
  REJECT: 'REJECTED',
  FORWARD: 'FORWARDED_TO_SOURCE',
};

/** What is known of the work a claim is about, at the instant of the decision. */
export interface ClaimedWork {
  readonly origin: 'OWN' | 'THIRD_PARTY' | 'UNKNOWN';
  /** The outlet a third-party work came from. */
  readonly source?: string;
}

/** What a decision is taken on beside the claim itself. */
export interface ReviewFacts {
  /** Absent when the claim names no work that we know. */
  readonly work?: ClaimedWork;
  /** Elements the regime asks for and the claim lacks. */
  readonly missing: readonly string[];
  /** Account id of the person who decides. */
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly complaintEnd: ToldEnd;
}

export interface NotForwardable {
  readonly code: 'CLAIM_NOT_FORWARDABLE';
  readonly origin: ClaimedWork['origin'] | 'NO_WORK';
  readonly expected: string;
}

export type ReviewRefusal =
  | TransitionRefused
  | NotForwardable
  | { readonly code: 'CLAIM_NOTHING_MISSING'; readonly expected: string }
  | { readonly code: 'CLAIM_PAYMENT_UNSTATED' | 'CLAIM_GROUND_UNSTATED'; readonly expected: string }
  | { readonly code: 'CLAIM_DECIDER_SAME'; readonly expected: string };

/**
 * Decides. Only a claim about a work of another source goes on to that source (statement, clause 5); for our own works
 * we answer ourselves. What the claimant complained of is decided by somebody else than before.
 */
export function review(
  claim: Claim,
  decision: ReviewDecision,
  stated: StatedReasons,
  facts: ReviewFacts,
): Result<Claim, ReviewRefusal> {
  const moved = move(claim, EVENT_OF[decision.type]);
  if (!moved.ok) return moved;
  if (decision.type === 'FIND_INCOMPLETE') return foundIncomplete(moved.value, decision.missing ?? facts.missing);
  const outcome = OUTCOME_OF[decision.type];
  if (outcome === undefined) return moved;
  if (claim.complaint !== undefined && claim.decisions.some(({ by }) => by === facts.by)) {
    return err({ code: 'CLAIM_DECIDER_SAME', expected: 'a person who did not take the decision complained of' });
  }
  const remedy = decision.type === 'UPHOLD' ? decision.remedy : undefined;
  if (remedy === 'PAID' && stated.payment === undefined) {
    return err({ code: 'CLAIM_PAYMENT_UNSTATED', expected: 'payment: what was paid' });
  }
  if (claim.regime === 'DSA' && outcome !== 'FORWARDED_TO_SOURCE' && stated.ground === undefined) {
    const expected = 'ground: the law or the term it rests on (Regulation (EU) 2022/2065, art. 17(3)(d) and (e))';
    return err({ code: 'CLAIM_GROUND_UNSTATED', expected });
  }
  const reasons = reasonsOf(outcome, remedy, stated, facts);
  const decided = { ...moved.value, decisions: [...claim.decisions, reasons] };
  if (remedy !== undefined) return ok({ ...decided, remedy });
  return outcome === 'FORWARDED_TO_SOURCE' ? forwarded(decided, facts.work) : ok(decided);
}

function foundIncomplete(claim: Claim, missing: readonly string[]): Result<Claim, ReviewRefusal> {
  if (missing.length > 0) return ok({ ...claim, missing });
  return err({ code: 'CLAIM_NOTHING_MISSING', expected: 'missing: what is to be added' });
}

function forwarded(claim: Claim, work: ClaimedWork | undefined): Result<Claim, NotForwardable> {
  if (work?.origin === 'THIRD_PARTY' && work.source !== undefined) return ok({ ...claim, forwardedTo: work.source });
  const expected = 'a claim about a work of another source, named by its workUri';
  return err({ code: 'CLAIM_NOT_FORWARDABLE', origin: work?.origin ?? 'NO_WORK', expected });
}

function reasonsOf(
  outcome: Outcome,
  remedy: Remedy | undefined,
  { reasons, payment, ground, territory, until, sourceEmail }: StatedReasons,
  { by, at, complaintEnd }: ReviewFacts,
): StatementOfReasons {
  return {
    outcome,
    ...(remedy === undefined ? {} : { remedy }),
    ...(remedy !== 'PAID' || payment === undefined ? {} : { payment }),
    reasons,
    ...(ground === undefined ? {} : { ground }),
    ...(territory === undefined ? {} : { territory }),
    ...(until === undefined ? {} : { until }),
    ...(sourceEmail === undefined ? {} : { sourceEmail }),
    by,
    at,
    complaintEnd,
  };
}

export interface NothingToExcuse {
  readonly code: 'CLAIM_NOT_LATE';
}

/** Marks lateness as excused. It opens no door that was closed: late claims are examined anyway. */
export function excuseLateness(claim: Claim, excuse: Excuse): Result<Claim, NothingToExcuse> {
  if (claim.receipt?.isLate !== true) return err({ code: 'CLAIM_NOT_LATE' });
  return ok({ ...claim, excuse, version: claim.version + 1 });
}
