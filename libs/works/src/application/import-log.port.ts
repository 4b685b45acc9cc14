import type { Tx } from '@app/kernel';

/** Counts of an import so far. */
export interface ImportCounts {
  readonly read: number;
  readonly inserted: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** Remembers imports and what came of them. */
export interface ImportLog {
  open(tx: Tx, run: { id: string; actorId: string; label: string; at: Temporal.Instant }): Promise<void>;
  count(tx: Tx, id: string, counts: ImportCounts): Promise<void>;
  close(tx: Tx, id: string, counts: ImportCounts, at: Temporal.Instant): Promise<void>;
}

/** Injection token of the `ImportLog`. */
export const IMPORT_LOG = Symbol('IMPORT_LOG');
