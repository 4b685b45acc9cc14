import type { Tx } from '@app/kernel';

/** What entries commit to and do not say. */
export interface AuditDisclosures {
  /** Erases it for all entries about these subjects. The entries stay as they are, verify, and say nothing. @returns values erased */
  erase(tx: Tx, subjectType: string, subjectIds: readonly string[]): Promise<number>;
}

export const AUDIT_DISCLOSURES = Symbol('AUDIT_DISCLOSURES');
