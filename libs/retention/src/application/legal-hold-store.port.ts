import type { Tx } from '@app/kernel';
import type { LegalHold } from '../domain/legal-hold.js';

export interface LegalHoldStore {
  /** Waits until nothing that is being erased has seen that there is no hold. */
  add(tx: Tx, hold: LegalHold): Promise<void>;
  lock(tx: Tx, id: string): Promise<LegalHold | undefined>;
  release(tx: Tx, before: LegalHold, after: LegalHold): Promise<boolean>;
  /** In order of id. */
  page(limit: number, after?: string): Promise<readonly LegalHold[]>;
}

export const LEGAL_HOLD_STORE = Symbol('LEGAL_HOLD_STORE');
