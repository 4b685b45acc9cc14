import type { Tx } from '@app/kernel';
import type { Agreement, AgreementId } from '../domain/agreement.js';
import type { Amendment, AmendmentId } from '../domain/amendment.js';

/** Injection token of the `AmendmentStore`. */
export const AMENDMENT_STORE = Symbol('AMENDMENT_STORE');

export interface AmendmentStore {
  insert(tx: Tx, amendment: Amendment): Promise<void>;
  /** Loads and locks; the agreement was claimed before, and with it who may see this. */
  claim(tx: Tx, agreementId: AgreementId, id: AmendmentId): Promise<Amendment | undefined>;
  /** Writes `next` over exactly the version of `seen`, with the signatures that `seen` does not have. */
  apply(tx: Tx, seen: Amendment, next: Amendment): Promise<void>;
  /** All of an agreement, in the order of their numbers. @param tx absent: outside a transaction */
  of(agreementId: string, tx?: Tx): Promise<readonly Amendment[]>;
}

/** The agreement with terms, document and signatures of the last version both sides have signed. */
export function inForce(agreement: Agreement, amendments: readonly Amendment[]): Agreement {
  const last = amendments.findLast(({ state }) => state === 'SIGNED');
  if (last === undefined) return agreement;
  const { terms, texts, documentHash, signatures } = last;
  return { ...agreement, terms, texts, documentHash, signatures };
}
