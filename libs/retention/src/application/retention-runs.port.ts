import type { KeptFor } from '../domain/holding.js';

/** What one run over everything whose time may be over came to. */
export interface RetentionRun {
  readonly id: string;
  readonly startedAt: Temporal.Instant;
  readonly finishedAt: Temporal.Instant;
  readonly parts: readonly RunPart[];
}

export interface RunPart {
  readonly holding: string;
  readonly erased: number;
  readonly kept: readonly KeptFor[];
}

export interface RetentionRuns {
  add(run: RetentionRun): Promise<void>;
  /** Newest first. */
  latest(limit: number): Promise<readonly RetentionRun[]>;
}

export const RETENTION_RUNS = Symbol('RETENTION_RUNS');
