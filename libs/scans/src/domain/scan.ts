import { err, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';

/** REQUESTED until a worker takes it up; RUNNING until no target is pending. */
export const SCAN_STATES = ['REQUESTED', 'RUNNING', 'COMPLETED', 'CANCELED'] as const;
export type ScanState = (typeof SCAN_STATES)[number];
export type ScanEvent = 'ScanStarted' | 'ScanCompleted' | 'ScanCanceled';

export const SCAN_TRANSITIONS: StateTable<ScanState, ScanEvent> = {
  REQUESTED: { ScanStarted: 'RUNNING', ScanCanceled: 'CANCELED' },
  RUNNING: { ScanCompleted: 'COMPLETED', ScanCanceled: 'CANCELED' },
  COMPLETED: {},
  CANCELED: {},
};

/** A compliance scan: a list of pages to be looked at once. */
export interface Scan {
  readonly id: string;
  readonly state: ScanState;
  /** Id of the actor who asked for it. */
  readonly requestedBy: string;
  readonly requestedAt: Temporal.Instant;
  readonly startedAt?: Temporal.Instant;
  /** When all targets were known: archives are read to their end. */
  readonly expandedAt?: Temporal.Instant;
  readonly endedAt?: Temporal.Instant;
  readonly progress: ScanProgress;
}

export interface ScanProgress {
  /** Targets known so far; grows while archives are read. */
  readonly targets: number;
  readonly done: number;
  readonly failed: number;
  readonly findings: number;
}

/** @param now when somebody canceled it */
export function cancelScan(scan: Scan, now: Temporal.Instant): Result<Scan, TransitionRefused> {
  const to = nextState(SCAN_TRANSITIONS, scan.state, 'ScanCanceled');
  if (!to.ok) return err(to.error);
  return ok({ ...scan, state: to.value, endedAt: now });
}
