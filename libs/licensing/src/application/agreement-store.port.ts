import type { Tx } from '@app/kernel';
import type { Agreement, AgreementId } from '../domain/agreement.js';
import type { Visibility } from '../domain/visibility.js';

/** Injection token of the `AgreementStore`. */
export const AGREEMENT_STORE = Symbol('AGREEMENT_STORE');

export interface AgreementStore {
  insert(tx: Tx, agreement: Agreement): Promise<void>;
  /** Loads and locks the agreement until the end of `tx`. */
  claim(tx: Tx, id: AgreementId, visible: Visibility): Promise<Agreement | undefined>;
  claimOfRequest(tx: Tx, requestId: string): Promise<Agreement | undefined>;
  /** Writes `next` over exactly the version of `seen`, with the signatures that `seen` does not have. */
  apply(tx: Tx, seen: Agreement, next: Agreement): Promise<void>;
  /** Signed agreements whose notice has run out. */
  terminationsDue(now: Temporal.Instant, limit: number): Promise<readonly AgreementId[]>;
  find(id: AgreementId, visible: Visibility): Promise<Agreement | undefined>;
  findOfRequest(requestId: string, visible: Visibility): Promise<Agreement | undefined>;
}
