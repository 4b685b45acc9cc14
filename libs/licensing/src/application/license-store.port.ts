import type { Tx } from '@app/kernel';
import type { License, LicenseId, LicenseState } from '../domain/license.js';
import type { Visibility } from '../domain/visibility.js';
import type { ListQuery } from './license-request-store.port.js';

export interface LicenseQuery extends ListQuery {
  readonly state?: LicenseState;
}

/** A party and a work, in all its versions, between which licenses are looked for. */
export interface PartyWork {
  /** Absent when the party is not known by name: then every license of the work is a candidate by its domains. */
  readonly partnerId?: string;
  readonly workUri: string;
}

export interface GrantedIds {
  readonly licenseId: string;
  readonly certificateNumber: string;
}

/** Another exclusive license already holds a part of what this one would hold. */
export class ExclusiveOverlapError extends Error {}

/** Injection token of the `LicenseStore`. */
export const LICENSE_STORE = Symbol('LICENSE_STORE');

export interface LicenseStore {
  /** @throws ExclusiveOverlapError when two exclusive grants would meet; the transaction is over then */
  insert(tx: Tx, license: License): Promise<void>;
  /** Loads and locks the license until the end of `tx`. */
  claim(tx: Tx, id: LicenseId, visible: Visibility): Promise<License | undefined>;
  /** The license an agreement became, claimed like it. */
  claimOfAgreement(tx: Tx, agreementId: string): Promise<License | undefined>;
  /**
   * Writes the amended scope over exactly the version of `seen`, and holds the cells it takes.
   * @throws ExclusiveOverlapError as `insert` does
   */
  amend(tx: Tx, seen: License, next: License): Promise<void>;
  /** The licenses that hang from this one, claimed like it. */
  claimDownstream(tx: Tx, upstreamId: LicenseId): Promise<readonly License[]>;
  /** Writes `next` over exactly the version of `seen`. An ended license gives its exclusive cells free. */
  apply(tx: Tx, seen: License, next: License): Promise<void>;
  find(id: LicenseId, visible: Visibility, tx?: Tx): Promise<License | undefined>;
  list(query: LicenseQuery, visible: Visibility): Promise<readonly License[]>;
  /** Licenses whose term starts or ends by now and whose row does not say so yet. */
  due(now: Temporal.Instant, limit: number): Promise<readonly LicenseId[]>;
  /** What came of an agreement, once it was signed by both. */
  grantedBy(agreementId: string): Promise<GrantedIds | undefined>;
  /** Every license between these parties and works, in one query. */
  between(pairs: readonly PartyWork[]): Promise<readonly License[]>;
}
