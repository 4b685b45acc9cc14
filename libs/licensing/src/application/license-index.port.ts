import type { License } from '../domain/license.js';
import type { PartyWork } from './license-store.port.js';

/** A license between an asked pair, by what tells whether it has changed since it was last read. */
export interface LicenseRef {
  /** Place of the pair in the batch, from 0. */
  readonly place: number;
  readonly id: string;
  readonly version: number;
}

/** A license that another hangs from, at any height. */
export interface LicenseAbove {
  readonly licenseId: string;
  /** Who holds the one above. */
  readonly partnerId: string;
  /** Through whose grant it was granted. */
  readonly agentGrantId?: string;
}

/** Injection token of the `LicenseIndex`. */
export const LICENSE_INDEX = Symbol('LICENSE_INDEX');

/** Licenses for batches of decisions: few columns of many, and whole only those that are not known yet. */
export interface LicenseIndex {
  /** Every license between these parties and works, in any state, in one query. */
  between(pairs: readonly PartyWork[]): Promise<readonly LicenseRef[]>;
  /** Whole licenses, in one query; any that no longer exist are missing. */
  load(ids: readonly string[]): Promise<readonly License[]>;
  /** All that these sub-licenses hang from, in one query. */
  above(ids: readonly string[]): Promise<readonly LicenseAbove[]>;
}
