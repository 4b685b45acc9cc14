import type { Tx } from '@app/kernel';
import type { LicenseId } from '../domain/license.js';

/** Injection token of the `LicenseCalendar`. */
export const LICENSE_CALENDAR = Symbol('LICENSE_CALENDAR');

export interface RenewalIds {
  /** The license this one renews. */
  readonly renews?: string;
  /** Requests that renew this one, with the license each became. */
  readonly renewedBy: readonly { readonly requestId: string; readonly licenseId?: string }[];
}

/** What surrounds a license's term: warnings of its end, and renewals. */
export interface LicenseCalendar {
  /** Days before this end for which a warning was given. Read with the license claimed. */
  warnings(tx: Tx, licenseId: LicenseId, termEndsAt: Temporal.Instant): Promise<readonly number[]>;
  warn(tx: Tx, licenseId: LicenseId, termEndsAt: Temporal.Instant, days: number, at: Temporal.Instant): Promise<void>;
  /** Licenses in force with a warning that is due and not given. @param zone IANA, in which days are counted */
  toWarn(now: Temporal.Instant, zone: string, limit: number): Promise<readonly LicenseId[]>;
  renew(tx: Tx, requestId: string, licenseId: LicenseId): Promise<void>;
  renewals(licenseId: LicenseId): Promise<RenewalIds>;
}
