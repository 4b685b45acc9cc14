import type { AuditEntry } from '../domain/audit-entry.js';
import type { LogHead } from '../domain/verify-log.js';

/** The log as it is read back. */
export interface AuditLog {
  /** Entries after `sequence`, oldest first, at most `limit`. */
  after(sequence: number, limit: number): Promise<readonly AuditEntry[]>;
  /** Entries about one subject, oldest first, at most `limit`. */
  about(subject: { readonly type: string; readonly id: string }, limit: number): Promise<readonly AuditEntry[]>;
  head(): Promise<LogHead>;
}

export const AUDIT_LOG = Symbol('AUDIT_LOG');
