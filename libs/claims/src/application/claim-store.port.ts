import type { Actor, Tx } from '@app/kernel';
import type { Claim, Claimant, ClaimId, ClaimKind } from '../domain/claim.js';
import type { ClaimDocument } from '../domain/claim-document.js';
import type { ClaimEvent, ClaimState } from '../domain/claim-states.js';
import type { ClaimWindow } from '../domain/claim-window.js';
import type { LetterRecord } from './letter-records.port.js';

/** One step in a claim's life. Without actor, instant and reason there is none. */
export interface ClaimStep {
  /** Those beside the table's change no state. */
  readonly event:
    | ClaimEvent
    | 'DraftOpened'
    | 'DraftAmended'
    | 'LatenessExcused'
    | 'DocumentAdded'
    | 'EmailConfirmed'
    | 'LinkUsed'
    | 'WorkHidden'
    | 'WindowRecounted'
    | 'TimeRecounted';
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
  /** Held against every other writer until the transaction ends. */
  lock(tx: Tx, id: ClaimId): Promise<Claim | undefined>;
  /** The claim, if the secret whose hash this is has not been used up. */
  findByToken(tx: Tx, id: ClaimId, tokenHash: string): Promise<Claim | undefined>;
  /**
   * Marks drafts not reminded of yet that lapse after `now` and up to `until`, and whose claimant left an address.
   * @returns at most `limit`
   */
  remindBefore(
    tx: Tx,
    limit: number,
    now: Temporal.Instant,
    until: Temporal.Instant,
  ): Promise<readonly { readonly id: ClaimId; readonly version: number }[]>;
  /** Whether any open claim hides this work. */
  hides(tx: Tx, workId: string): Promise<boolean>;
  claimantOf(tx: Tx, id: ClaimId): Promise<Claimant | undefined>;
  /** @returns false, with nothing written, when the claim is no longer in the version and state of `before` */
  change(tx: Tx, before: Claim, after: Claim, change: ClaimChange): Promise<boolean>;
  /**
   * Locks the next claims with a time that may still move: the window of an open one whose lateness nobody excused, the lapse
   * of a draft, the time to complain; in order of id, passing over those another transaction holds.
   */
  provisional(tx: Tx, after: string | undefined, limit: number): Promise<readonly Claim[]>;
  /** Of those, the drafts whose own lapse may still move and is at or before an instant. */
  provisionalDue(tx: Tx, after: string | undefined, limit: number, by: Temporal.Instant): Promise<readonly Claim[]>;
  /** Lapses those of these drafts that are due, which the caller's transaction holds. */
  lapse(tx: Tx, ids: readonly ClaimId[], now: Temporal.Instant): Promise<readonly LapsedDraft[]>;
  /**
   * Lapses drafts whose `draftLapsesAt` can move no more and is at or before `now`, earliest first, passing over those
   * that another transaction holds.
   * @returns at most `limit`, in that order; fewer only when no more are due and free
   */
  lapseDue(tx: Tx, due: DueDrafts): Promise<readonly LapsedDraft[]>;
}

/** Place in the order in which drafts lapse. */
export interface DraftPlace {
  readonly id: ClaimId;
  readonly draftLapsesAt: Temporal.Instant;
}

export interface DueDrafts {
  readonly now: Temporal.Instant;
  readonly limit: number;
  /** Begin behind it: what lapsed before is not read again. */
  readonly after?: DraftPlace;
}

/** What the log says of a draft that lapsed. */
export interface LapsedDraft extends DraftPlace {
  readonly kind: ClaimKind;
  readonly version: number;
  readonly window: Pick<ClaimWindow, 'rule' | 'source' | 'endsAt'>;
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
  /** NOT_SENT: of which a letter has reached nobody. */
  readonly letters?: 'NOT_SENT';
}

/** Claims as they are looked at, outside any transaction. */
export interface ClaimReader {
  byId(id: ClaimId): Promise<Claim | undefined>;
  byToken(id: ClaimId, tokenHash: string): Promise<Claim | undefined>;
  claimantOf(id: ClaimId): Promise<Claimant | undefined>;
  historyOf(id: ClaimId): Promise<readonly RecordedStep[]>;
  /** In the order they were added. */
  documentsOf(id: ClaimId): Promise<readonly ClaimDocument[]>;
  /** In the order of the steps they are about. */
  lettersOf(id: ClaimId): Promise<readonly LetterRecord[]>;
  /** Nearest end of window first. */
  page(filter: ClaimFilter, limit: number, after?: ClaimPlace): Promise<readonly Claim[]>;
}

export const CLAIM_STORE = Symbol('CLAIM_STORE');
export const CLAIM_READER = Symbol('CLAIM_READER');
