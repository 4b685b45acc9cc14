import { err, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';

/** REQUESTED until a worker takes it up, again after a pause; RUNNING until no target is pending. */
export const SCAN_STATES = ['REQUESTED', 'RUNNING', 'PAUSED', 'COMPLETED', 'CANCELED'] as const;
export type ScanState = (typeof SCAN_STATES)[number];
export type ScanEvent = 'ScanStarted' | 'ScanPaused' | 'ScanResumed' | 'ScanCompleted' | 'ScanCanceled';

export const SCAN_TRANSITIONS: StateTable<ScanState, ScanEvent> = {
  REQUESTED: { ScanStarted: 'RUNNING', ScanPaused: 'PAUSED', ScanCanceled: 'CANCELED' },
  RUNNING: { ScanPaused: 'PAUSED', ScanCompleted: 'COMPLETED', ScanCanceled: 'CANCELED' },
  PAUSED: { ScanResumed: 'REQUESTED', ScanCanceled: 'CANCELED' },
  COMPLETED: {},
  CANCELED: {},
};

/** CHANGED: a page known to be as it was is passed over. ALL: every page is looked at. */
export const REVISITS = ['CHANGED', 'ALL'] as const;
export type Revisit = (typeof REVISITS)[number];

/** A compliance scan: pages, and sources of pages, to be looked at once. */
export interface Scan {
  readonly id: string;
  readonly state: ScanState;
  /** Id of the actor who asked for it. */
  readonly requestedBy: string;
  readonly requestedAt: Temporal.Instant;
  readonly startedAt?: Temporal.Instant;
  /** When every target was handed out for the first time. */
  readonly expandedAt?: Temporal.Instant;
  readonly endedAt?: Temporal.Instant;
  readonly revisit: Revisit;
  /** The schedule that asked for it. */
  readonly scheduleId?: string;
  readonly progress: ScanProgress;
}

export interface ScanProgress {
  /** Pages and sources known so far; grows while sources are read. */
  readonly targets: number;
  readonly done: number;
  readonly failed: number;
  /** Pages that are as they were when last looked at. */
  readonly skipped: number;
  readonly findings: number;
}

export const NO_PROGRESS: ScanProgress = { targets: 0, done: 0, failed: 0, skipped: 0, findings: 0 };

/** Targets that nothing has become of yet. */
export function queued({ targets, done, failed, skipped }: ScanProgress): number {
  return targets - done - failed - skipped;
}

/** Targets ended a second since the start, a pause counted in; undefined before the start. @param now ends the time of a scan that runs */
export function pagesPerSecond(
  { startedAt, endedAt, progress }: Pick<Scan, 'startedAt' | 'endedAt' | 'progress'>,
  now: Temporal.Instant,
): number | undefined {
  if (startedAt === undefined) return undefined;
  const seconds = startedAt.until(endedAt ?? now).total('seconds');
  const ended = progress.done + progress.failed + progress.skipped;
  return seconds <= 0 ? undefined : Math.round((ended / seconds) * 100) / 100;
}

/** @param now when somebody canceled it */
export function cancelScan(scan: Scan, now: Temporal.Instant): Result<Scan, TransitionRefused> {
  const to = nextState(SCAN_TRANSITIONS, scan.state, 'ScanCanceled');
  if (!to.ok) return err(to.error);
  return ok({ ...scan, state: to.value, endedAt: now });
}

/** Pages under way end; the others wait. */
export function pauseScan(scan: Scan): Result<Scan, TransitionRefused> {
  const to = nextState(SCAN_TRANSITIONS, scan.state, 'ScanPaused');
  return to.ok ? ok({ ...scan, state: to.value }) : err(to.error);
}

/** Goes on where it was: what is done stays done. */
export function resumeScan(scan: Scan): Result<Scan, TransitionRefused> {
  const to = nextState(SCAN_TRANSITIONS, scan.state, 'ScanResumed');
  return to.ok ? ok({ ...scan, state: to.value }) : err(to.error);
}
