import type { Tx } from '@app/kernel';
import type {
  Advisory,
  AdvisoryKind,
  AdvisoryPage,
  AdvisoryState,
  PageSight,
} from '../../domain/advisories/advisory.js';

/** Position in a list, newest first. */
export interface AdvisoryPlace {
  readonly at: Temporal.Instant;
  readonly id: string;
}

export interface AdvisoryQuery {
  /** Absent: of every partner. */
  readonly partnerId?: string;
  readonly state?: AdvisoryState;
  readonly kind?: AdvisoryKind;
  readonly before?: AdvisoryPlace;
  readonly limit: number;
}

/** An advisory with the pages it is about. */
export interface AdvisoryWithPages {
  readonly advisory: Advisory;
  readonly pages: readonly AdvisoryPage[];
}

export interface AdvisoryStore {
  /** With the pages its partner has declared for the work. */
  add(tx: Tx, advisory: Advisory): Promise<void>;
  list(query: AdvisoryQuery): Promise<readonly AdvisoryWithPages[]>;
  /** @param partnerId whose it must be; absent: anybody's */
  find(id: string, partnerId?: string): Promise<AdvisoryWithPages | undefined>;
  /** @param partnerId whose it must be; absent: anybody's */
  lock(tx: Tx, id: string, partnerId?: string): Promise<Advisory | undefined>;
  /** Spends the link, so that it is good once. @returns what it is about, and whose it was while the account is open */
  spendLink(
    tx: Tx,
    secretHash: string,
  ): Promise<{ readonly advisory: Advisory; readonly accountId: string } | undefined>;
  /** In the place of the person's earlier link. */
  putLinks(tx: Tx, id: string, links: readonly { readonly accountId: string; readonly hash: string }[]): Promise<void>;
  apply(tx: Tx, before: Advisory, after: Advisory): Promise<void>;
  /** Open ones whose reminder or end is due. */
  due(now: Temporal.Instant, limit: number): Promise<readonly string[]>;

  /** Pages nobody was asked to look at, of advisories that are acknowledged, or whose time is over; each given out once. */
  takeUnasked(
    tx: Tx,
    now: Temporal.Instant,
    limit: number,
  ): Promise<readonly { readonly advisoryId: string; readonly url: string }[]>;
  /** Advisories raised before `seenAt` that a sight of these pages is about. @param about a work seen on a partner's page that nobody had declared */
  concerned(
    tx: Tx,
    urls: readonly string[],
    seenAt: Temporal.Instant,
    about?: { readonly uri: string; readonly partnerId: string },
  ): Promise<readonly { readonly advisory: Advisory; readonly url: string; readonly seen?: PageSight }[]>;
  see(tx: Tx, advisoryId: string, page: AdvisoryPage & { readonly seenAt: Temporal.Instant }): Promise<void>;
}

export const ADVISORY_STORE = Symbol('ADVISORY_STORE');

/** Whom letters go to. Addresses stay between here and the mailer. */
export interface AdvisoryRecipients {
  /** Administrators of a partner, or all its people where it has none. */
  ofPartner(partnerId: string): Promise<readonly { readonly id: string; readonly email: string }[]>;
  /** The account manager; absent: the operator's own mailbox is written to. */
  managerOf(partnerId: string): Promise<string | undefined>;
}

export const ADVISORY_RECIPIENTS = Symbol('ADVISORY_RECIPIENTS');
