import type { Tx } from '@app/kernel';
import type { Scan } from '../domain/scan.js';
import type { ScanTarget } from '../domain/scan-target.js';
import type { PageWarning, TargetFailure } from '../domain/target-failure.js';
import type { FindingVerdict } from '../domain/verdict.js';

/** What became of a target. SKIPPED: the page is as it was when it was last looked at. */
export type TargetOutcome =
  | { readonly state: 'DONE' | 'SKIPPED'; readonly warnings?: readonly PageWarning[] }
  | { readonly state: 'FAILED'; readonly failure: TargetFailure; readonly detail: string };

/** How often a host gave the same reason for no page. */
export interface HostFailures {
  /** Absent for files and broken records. */
  readonly host?: string;
  readonly failure: TargetFailure;
  readonly count: number;
}

/** How far the archives of a scan are read, bytes. */
export interface ArchiveBytes {
  readonly read: number;
  /** Of those that were opened. */
  readonly total: number;
}

/** How many findings of a scan have a verdict. */
export interface VerdictCount {
  readonly verdict: FindingVerdict;
  readonly count: number;
}

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
  /**
   * Adds targets found in a source and counts them by their state. A place of an archive or an address the scan has already is passed over.
   * @returns those that were not there before
   */
  addTargets(tx: Tx, scanId: string, targets: readonly ScanTarget[]): Promise<readonly ScanTarget[]>;
  /** Counts pages of an archive that leave no row of their own. */
  countDone(tx: Tx, scanId: string, pages: number): Promise<void>;
  findTarget(targetId: string): Promise<ScanTarget | undefined>;
  /** In order of position; for the scan's report. */
  failedTargets(scanId: string, limit: number): Promise<readonly ScanTarget[]>;
  /** Targets with warnings, in order of position; for the scan's report. */
  warnedTargets(scanId: string, limit: number): Promise<readonly ScanTarget[]>;
  /** All failures of a scan, summed up; most first. */
  failuresByHost(scanId: string, limit: number): Promise<readonly HostFailures[]>;
  /** All findings of a scan by their verdict; most first. */
  verdictCounts(scanId: string): Promise<readonly VerdictCount[]>;
  /** @returns undefined for a scan without archives */
  archiveBytes(scanId: string): Promise<ArchiveBytes | undefined>;
  /** Hosts with pending addresses. */
  pendingHosts(scanId: string, limit: number): Promise<readonly string[]>;
  /**
   * Ends a pending target and moves the scan's counters.
   * @returns false when it was ended before: the caller writes nothing
   */
  settle(tx: Tx, target: ScanTarget, outcome: TargetOutcome): Promise<boolean>;
  /** Completes a running scan whose targets were all handed out and none of which is pending. @returns whether it did so now */
  completeIfDone(tx: Tx, scanId: string, at: Temporal.Instant): Promise<boolean>;
}

export const SCAN_STORE = Symbol('SCAN_STORE');
