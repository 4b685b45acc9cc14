import type { Actor, Tx } from '@app/kernel';
import type { Claim, Claimant, ClaimId } from '../domain/claim.js';
import type { ClaimEvent, ClaimState } from '../domain/claim-states.js';

/** One step in a claim's life. Without actor, instant and reason there is none. */
export interface ClaimStep {
  /** `DraftOpened` and `LatenessExcused` change no state of the table. */
  readonly event: ClaimEvent | 'DraftOpened' | 'DraftAmended' | 'LatenessExcused';
  readonly actor: Actor;
  /** A code, or a person's own words. */
  readonly reason: string;
  readonly at: Temporal.Instant;
}

export interface RecordedStep {
  readonly event: string;
  readonly from?: ClaimState;
  readonly to: ClaimState;
  readonly by: { readonly kind: string; readonly id: string };
  readonly reason: string;
  readonly at: Temporal.Instant;
}

/** What goes with a change besides the claim itself. */
export interface ClaimChange {
  readonly step: ClaimStep;
  /** Hash of the claimant's next secret; the one used before is worthless from here on. */
  readonly tokenHash?: string;
  readonly claimant?: Claimant;
}

export interface ClaimStore {
  add(tx: Tx, claim: Claim, change: ClaimChange & { readonly tokenHash: string }): Promise<void>;
  find(tx: Tx, id: ClaimId): Promise<Claim | undefined>;
  /** The claim, if the secret whose hash this is has not been used up. */
  findByToken(tx: Tx, id: ClaimId, tokenHash: string): Promise<Claim | undefined>;
  claimantOf(tx: Tx, id: ClaimId): Promise<Claimant | undefined>;
  /** @returns false, with nothing written, when the claim is no longer in the version and state of `before` */
  change(tx: Tx, before: Claim, after: Claim, change: ClaimChange): Promise<boolean>;
}

/** Place in a list sorted by the end of the window. */
export interface ClaimPlace {
  readonly at: Temporal.Instant;
  readonly id: string;
}

export interface ClaimFilter {
  /** Without it: every claim that was ever received. */
  readonly state?: ClaimState;
  readonly late?: boolean;
}

/** Claims as they are looked at, outside any transaction. */
export interface ClaimReader {
  byId(id: ClaimId): Promise<Claim | undefined>;
  byToken(id: ClaimId, tokenHash: string): Promise<Claim | undefined>;
  claimantOf(id: ClaimId): Promise<Claimant | undefined>;
  historyOf(id: ClaimId): Promise<readonly RecordedStep[]>;
  /** Nearest end of window first. */
  page(filter: ClaimFilter, limit: number, after?: ClaimPlace): Promise<readonly Claim[]>;
  /** Drafts whose `draftLapsesAt` is at or before `now`, earliest first. */
  dueDrafts(now: Temporal.Instant, limit: number, after?: ClaimPlace): Promise<readonly ClaimPlace[]>;
}

export const CLAIM_STORE = Symbol('CLAIM_STORE');
export const CLAIM_READER = Symbol('CLAIM_READER');
