import type { Tx } from '@app/kernel';
import type { AuditDraft } from '../domain/audit-entry.js';

/** Where use cases record what they change. */
export interface AuditTrail {
  /** Appends one entry in the caller's transaction. It waits for nobody: the tree takes it in after the commit. */
  append(tx: Tx, draft: AuditDraft): Promise<void>;
  /** Appends an entry for each draft, in this order, in one statement. */
  appendMany(tx: Tx, drafts: readonly AuditDraft[]): Promise<void>;
}

/** Injection token of the `AuditTrail`. */
export const AUDIT_TRAIL = Symbol('AUDIT_TRAIL');
