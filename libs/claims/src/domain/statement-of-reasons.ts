import type { ToldEnd } from './told-end.js';

export const REMEDIES = ['REMOVED', 'CORRECTED', 'PAID'] as const;
/** What was done for a claimant who is right. */
export type Remedy = (typeof REMEDIES)[number];

export const OUTCOMES = ['UPHELD', 'REJECTED', 'FORWARDED_TO_SOURCE'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const GROUNDS = ['LAW', 'TERMS'] as const;
export type GroundKind = (typeof GROUNDS)[number];

/** On what a decision rests: a statute, or the publisher's own terms; named so that it can be looked up. */
export interface Ground {
  readonly kind: GroundKind;
  readonly reference: string;
}

/** Integer minor units, ISO 4217 code. */
export interface Payment {
  readonly minor: number;
  readonly currency: string;
}

/**
 * Why a claim was decided as it was, with what Regulation (EU) 2022/2065, art. 17(3) asks for, whoever it is given to.
 * Kept as it was given: a decision after a complaint is a further one.
 */
export interface StatementOfReasons {
  readonly outcome: Outcome;
  readonly remedy?: Remedy;
  readonly payment?: Payment;
  /** Facts and circumstances, in the person's own words. */
  readonly reasons: string;
  readonly ground?: Ground;
  /** Where a restriction holds, e.g. `001`, the world. */
  readonly territory?: string;
  /** A restriction's last local date; absent: for good. */
  readonly until?: string;
  /** Where a claim passed to its source was sent: the outlet's own address, no person's. */
  readonly sourceEmail?: string;
  /** Account id of the person who decided. */
  readonly by: string;
  readonly at: Temporal.Instant;
  /** When a complaint against it comes too late. */
  readonly complaintEnd: ToldEnd;
}

/** What a decider says beyond the outcome. */
export type StatedReasons = Pick<
  StatementOfReasons,
  'payment' | 'reasons' | 'ground' | 'territory' | 'until' | 'sourceEmail'
>;

/** A complaint of the claimant against the decision; there is one. */
export interface Complaint {
  readonly at: Temporal.Instant;
  readonly text: string;
}

/** What art. 17(3)(c) wants told: a notice begins it and a person decides it. */
export const AUTOMATION = {
  /** Nothing is found by a machine: a claim is brought by a person. */
  detection: 'NONE',
  /** What a regime asks for and a claim lacks is listed by a machine; it decides nothing. */
  assistance: 'ELEMENT_CHECK',
  decision: 'NONE',
} as const;
