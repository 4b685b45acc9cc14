import type { Tx } from '@app/kernel';
import type { Partner, PartnerIdentity } from '../domain/partner.js';
import type { PartnerScope } from '../domain/partner-scope.js';

/** Which rows of a list: at most `limit`, after the one with this id; in order of registration. */
export interface ListQuery {
  readonly after?: string;
  readonly limit: number;
}

/** Partners on record. Every reader says whose rows may be seen. */
export interface PartnerStore {
  find(id: string, scope: PartnerScope): Promise<Partner | undefined>;
  /** By what `isServed` judges, of one that the service itself asks about. */
  standing(id: string): Promise<Pick<Partner, 'status' | 'expiresAt'> | undefined>;
  /** The partner that owns the longest of these domain names, most specific first. */
  findByDomain(names: readonly string[], scope: PartnerScope): Promise<Partner | undefined>;
  findByIdentity(identity: PartnerIdentity, scope: PartnerScope): Promise<Partner | undefined>;
  list(scope: PartnerScope, query: ListQuery): Promise<readonly Partner[]>;
  /**
   * Without its domains.
   * @returns anything but INSERTED with nothing written: the company is registered already, or its account manager is
   * none of the operator's people
   */
  insert(tx: Tx, partner: Partner): Promise<'INSERTED' | 'IDENTITY_TAKEN' | 'LEI_TAKEN' | 'MANAGER_UNKNOWN'>;
  /** @returns the domains that belong to another partner; the others are now this one's */
  claimDomains(tx: Tx, partner: Partner): Promise<readonly string[]>;
  /**
   * Stores another standing or other terms.
   * @returns anything but APPLIED with nothing written: somebody changed the row since `seen`, or the account manager
   * is none of the operator's people
   */
  apply(tx: Tx, seen: Partner, next: Partner): Promise<'APPLIED' | 'STALE' | 'MANAGER_UNKNOWN'>;
  /** Ids of all that are suspended now, each with the instant from which on. */
  suspended(): Promise<ReadonlyMap<string, Temporal.Instant>>;
  /** Seats of a partner and how many are taken by open accounts and open invitations; locked until the transaction ends. */
  lockSeats(tx: Tx, partnerId: string, at: Temporal.Instant): Promise<{ seats: number; taken: number } | undefined>;
}

export const PARTNER_STORE = Symbol('PARTNER_STORE');
