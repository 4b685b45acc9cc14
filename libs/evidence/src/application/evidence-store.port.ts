import type { Tx } from '@app/kernel';
import type { CustodyDraft, CustodyEvent } from '../domain/custody.js';
import type { Evidence, EvidenceState } from '../domain/evidence.js';
import type { Recheck, RecheckResult } from '../domain/recheck.js';

export interface EvidenceStore {
  /** @returns false where some is being secured for this finding, or its rule has fired before */
  insert(tx: Tx, evidence: Evidence): Promise<boolean>;
  find(evidenceId: string): Promise<Evidence | undefined>;
  /** Newest first. */
  ofFinding(findingId: string): Promise<readonly Evidence[]>;
  /** Writes `next` over a row that is in `from`; false when somebody was faster. */
  move(tx: Tx, from: EvidenceState, next: Evidence): Promise<boolean>;
  /** Writes down which stored files are its own, so that nobody deletes them from under it. */
  own(tx: Tx, evidenceId: string, keys: readonly string[]): Promise<void>;
  /** Gives the event its place. */
  hold(tx: Tx, event: CustodyDraft): Promise<void>;
  custody(evidenceId: string): Promise<readonly CustodyEvent[]>;
  plan(tx: Tx, rechecks: readonly Recheck[]): Promise<void>;
  rechecks(evidenceId: string): Promise<readonly Recheck[]>;
  dueRechecks(tx: Tx, at: Temporal.Instant, limit: number): Promise<readonly Recheck[]>;
  /** Writes a result once; false when there is one. */
  finish(tx: Tx, recheck: Recheck, result: RecheckResult): Promise<boolean>;
}

export const EVIDENCE_STORE = Symbol('EVIDENCE_STORE');
