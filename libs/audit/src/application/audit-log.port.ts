import type { AuditEntry } from '../domain/audit-entry.js';

/** The log as it is read back. */
export interface AuditLog {
  /** Entries the tree holds after `sequence`, in its order, at most `limit`. */
  after(sequence: number, limit: number): Promise<readonly (AuditEntry & { readonly sequence: number })[]>;
  /** Entries about one subject, oldest first, at most `limit`; those the tree has not taken in yet are among them. */
  about(subject: { readonly type: string; readonly id: string }, limit: number): Promise<readonly AuditEntry[]>;
  /** Where an entry stands in the tree: undefined where there is none of this hash, 0 where it waits to be taken in. */
  placeOf(hash: string): Promise<number | undefined>;
}

export const AUDIT_LOG = Symbol('AUDIT_LOG');
