import type { Tx } from '@app/kernel';
import type { AuditDraft } from '../domain/audit-entry.js';

/** Where use cases record what they change. */
export interface AuditTrail {
  /**
   * Appends one entry, chained to the one before it, in the caller's transaction. It takes the log's lock, which is
   * held until the commit: let it be the transaction's last write.
   */
  append(tx: Tx, draft: AuditDraft): Promise<void>;
}

/** Injection token of the `AuditTrail`. */
export const AUDIT_TRAIL = Symbol('AUDIT_TRAIL');
