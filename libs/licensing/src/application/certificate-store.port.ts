import type { Tx } from '@app/kernel';
import type { Certificate } from '../domain/certificate.js';
import type { CertificateNumber } from '../domain/certificate-number.js';
import type { LicenseId } from '../domain/license.js';

/** Territories, media and languages that licenses share: few differ, however many licenses there are. */
export interface ScopeCells {
  readonly territories: readonly string[];
  readonly media: readonly string[];
  readonly languages: readonly string[];
}

/** What the status list shows, told by its exceptions: most certificates are good. */
export interface ListedPlaces {
  /** Places from 0 up to, not including, this one. */
  readonly size: number;
  /** Places that no certificate has. */
  readonly unissued: readonly number[];
  /** A place may come several times: the last one counts. */
  readonly exceptions: readonly { readonly index: number; readonly status: ListedException }[];
}

export type ListedException = 'suspended_upstream' | 'suspended' | 'revoked' | 'superseded';

/** Injection token of the `CertificateStore`. */
export const CERTIFICATE_STORE = Symbol('CERTIFICATE_STORE');

export interface CertificateStore {
  /** Place in the status list for a new certificate; gaps are harmless. */
  nextStatusIndex(tx: Tx): Promise<number>;
  insert(tx: Tx, certificate: Certificate): Promise<void>;
  /** Locks and returns the certificate in force of a license. */
  claimCurrent(tx: Tx, licenseId: LicenseId): Promise<Certificate | undefined>;
  /** Writes that another certificate takes its place; that one is inserted in the same transaction, after it. */
  supersede(tx: Tx, certificate: Certificate, at: Temporal.Instant, by: CertificateNumber): Promise<void>;
  current(licenseId: LicenseId): Promise<Certificate | undefined>;
  /** License → number of its certificate in force; a license without one is missing. */
  currentNumbers(licenseIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  byNumber(number: CertificateNumber): Promise<Certificate | undefined>;
  /** Moves whenever something that the status list shows may have changed. */
  statusRevision(): Promise<string>;
  /** Distinct cells of all licenses that are not over. */
  liveScopes(at: Temporal.Instant): Promise<readonly ScopeCells[]>;
  /** Places of the status list, and those that differ from the others. */
  listedPlaces(at: Temporal.Instant, cut: readonly ScopeCells[]): Promise<ListedPlaces>;
}
