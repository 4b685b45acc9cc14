import type { Tx } from '@app/kernel';
import type { Scan } from '../domain/scan.js';
import type { ScanTarget, TargetFailure } from '../domain/scan-target.js';

/** What became of a target. */
export type TargetOutcome =
  | { readonly state: 'DONE' }
  | { readonly state: 'FAILED'; readonly failure: TargetFailure; readonly detail: string };

export interface ScanStore {
  insert(tx: Tx, scan: Scan, targets: readonly ScanTarget[]): Promise<void>;
  find(scanId: string): Promise<Scan | undefined>;
  /** Newest first. */
  list(before: string | undefined, limit: number): Promise<readonly Scan[]>;
  /**
   * Writes a new state, if the scan is still in the old one.
   * @returns false when somebody was faster
   */
  move(tx: Tx, from: Scan, to: Scan): Promise<boolean>;
  /** Adds targets found in an archive and counts them. @returns those that were not there before */
  addTargets(tx: Tx, scanId: string, targets: readonly ScanTarget[]): Promise<readonly ScanTarget[]>;
  /** Notes that all targets are known. */
  markExpanded(tx: Tx, scanId: string, at: Temporal.Instant): Promise<void>;
  findTarget(targetId: string): Promise<ScanTarget | undefined>;
  pendingTargets(scanId: string): Promise<readonly ScanTarget[]>;
  /** In order of position; for the scan's report. */
  failedTargets(scanId: string, limit: number): Promise<readonly ScanTarget[]>;
  /**
   * Ends a pending target and moves the scan's counters.
   * @returns false when it was ended before: the caller writes nothing
   */
  settle(tx: Tx, target: ScanTarget, outcome: TargetOutcome): Promise<boolean>;
  /** Completes a running scan whose targets are all known and none pending. @returns whether it did so now */
  completeIfDone(tx: Tx, scanId: string, at: Temporal.Instant): Promise<boolean>;
}

export const SCAN_STORE = Symbol('SCAN_STORE');
