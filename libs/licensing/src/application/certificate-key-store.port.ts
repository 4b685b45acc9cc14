import type { Tx } from '@app/kernel';
import type { CertificateKey } from '../domain/certificate-key.js';

/** Injection token of the `CertificateKeyStore`. */
export const CERTIFICATE_KEY_STORE = Symbol('CERTIFICATE_KEY_STORE');

export interface CertificateKeyStore {
  /** Newest first. */
  all(): Promise<readonly CertificateKey[]>;
  /** The same, with the table locked against other writers until the end of `tx`. */
  claimAll(tx: Tx): Promise<readonly CertificateKey[]>;
  /** Writes each key in its new state; one that is not there yet is added. */
  put(tx: Tx, keys: readonly CertificateKey[]): Promise<void>;
}
