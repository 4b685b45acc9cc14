import type { Tx } from '@app/kernel';
import type { LicenseId } from '../domain/license.js';

/** Injection token of the `SubLicenseStore`. */
export const SUB_LICENSE_STORE = Symbol('SUB_LICENSE_STORE');

/** Which request asks for a part of which license. */
export interface SubLicenseStore {
  place(tx: Tx, requestId: string, upstream: LicenseId): Promise<void>;
  /** @returns undefined for a request that asks the operator itself */
  upstreamOf(tx: Tx, requestId: string): Promise<LicenseId | undefined>;
}
