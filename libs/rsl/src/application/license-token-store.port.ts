import type { Tx } from '@app/kernel';
import type { LicenseToken } from '../domain/license-token.js';

/** What was bought, so that the same wish said twice at one moment buys once. */
export interface Purchase {
  readonly partnerId: string;
  /** Work, uses, territories, and the license of the partner that came before: another wish, or a later one, has another key. */
  readonly key: string;
  readonly licenseId: string;
}

/** Somebody else has just bought the same: everything of this purchase is undone. */
export class BoughtAlreadyError extends Error {
  constructor() {
    super('The same license has been bought in the meantime');
  }
}

export interface LicenseTokenStore {
  insert(tx: Tx, token: LicenseToken): Promise<void>;
  /** @returns when the API token ends, and with it what was given to it; undefined for an unknown one */
  clientEndsAt(clientId: string): Promise<Temporal.Instant | undefined>;
  find(id: string): Promise<LicenseToken | undefined>;
  /** @returns whether it was good until now */
  revoke(tx: Tx, id: string, at: Temporal.Instant): Promise<boolean>;
  /** @throws BoughtAlreadyError */
  keepPurchase(tx: Tx, purchase: Purchase): Promise<void>;
}

/** Injection token of the `LicenseTokenStore`. */
export const LICENSE_TOKEN_STORE = Symbol('LICENSE_TOKEN_STORE');
