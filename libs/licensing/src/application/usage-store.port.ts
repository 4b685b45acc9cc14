import type { Tx } from '@app/kernel';
import type { LicenseId } from '../domain/license.js';
import type { Booking, Reservation, UsageLedger } from '../domain/usage-ledger.js';

/** Injection token of the `UsageStore`. */
export const USAGE_STORE = Symbol('USAGE_STORE');

export interface ReservationId {
  readonly licenseId: string;
  readonly key: string;
}

export interface UsageStore {
  /** Begins the count of a license that has a limit. */
  open(tx: Tx, ledger: UsageLedger): Promise<void>;
  /** Loads and locks the count until the end of `tx`; nothing for a license without a limit. */
  claim(tx: Tx, licenseId: string): Promise<UsageLedger | undefined>;
  /** The count without what is held too long at that instant, given back or not. */
  find(licenseId: string, at: Temporal.Instant): Promise<UsageLedger | undefined>;
  /** Read after `claim`, so that nobody changes it meanwhile. */
  reservation(tx: Tx, id: ReservationId): Promise<Reservation | undefined>;
  /** Those of these reservations that there are, in any state, in one query. */
  bookings(ids: readonly ReservationId[]): Promise<readonly Reservation[]>;
  /** Writes another limit over exactly the count seen. */
  limit(tx: Tx, seen: UsageLedger, next: UsageLedger): Promise<void>;
  /** A new reservation and the count it leads to. */
  hold(tx: Tx, seen: UsageLedger, next: Booking): Promise<void>;
  /** Writes a closed reservation over exactly the one in HELD, and the count over exactly the one seen. */
  close(tx: Tx, seen: Booking, next: Booking): Promise<void>;
  /** Reservations of a claimed license still in HELD whose hold is over. */
  overdueOf(tx: Tx, licenseId: string, now: Temporal.Instant): Promise<readonly Reservation[]>;
  /** Licenses with such reservations. */
  overdue(now: Temporal.Instant, limit: number): Promise<readonly LicenseId[]>;
}
