import type { Tx } from '@app/kernel';
import type { ArchivePlace, ScanTarget } from '../domain/scan-target.js';

/** Pending work of running scans, taken up. */
export interface DueWork {
  readonly pages: readonly string[];
  readonly archives: readonly string[];
  readonly sources: readonly string[];
  /** Hosts with addresses to be asked for. */
  readonly hosts: readonly string[];
}

/**
 * Who works at what, kept in rows: whatever is taken up is leased, and due again when the lease is over, so that a worker that dies
 * leaves nothing behind for ever.
 */
export interface TargetQueue {
  /** Takes up what is due and nobody is at. @param scanId of this scan only */
  takeDue(tx: Tx, now: Temporal.Instant, leaseUntil: Temporal.Instant, scanId?: string): Promise<DueWork>;
  /** Takes up one address of a host and counts the attempt. */
  takeOnHost(host: string, now: Temporal.Instant, leaseUntil: Temporal.Instant): Promise<ScanTarget | undefined>;
  /** Takes up a target by name and counts the attempt. @returns undefined where it is ended */
  take(targetId: string, leaseUntil: Temporal.Instant): Promise<ScanTarget | undefined>;
  /** Gives a target back. @param attempt NONE: it was not tried after all */
  giveBack(targetId: string, dueAt: Temporal.Instant, attempt: 'COUNTED' | 'NONE'): Promise<void>;
  /** Notes of an archive how long it is, bytes, and, the first time, what it is told by. */
  measure(targetId: string, file: { readonly size: number; readonly print?: string }): Promise<void>;
  /**
   * Moves an archive's checkpoint, renews the lease and forgets earlier attempts.
   * @returns false when another worker moved it: the caller writes nothing
   */
  advance(tx: Tx, target: ScanTarget, to: ArchivePlace, leaseUntil: Temporal.Instant): Promise<boolean>;
  /** Pending addresses of one scan on one host. */
  pendingOnHost(tx: Tx, scanId: string, host: string): Promise<readonly ScanTarget[]>;
  /** Pages of a crawl so far; holds other writers of the same crawl back until the transaction ends. */
  crawledPages(tx: Tx, scanId: string, position: number): Promise<{ readonly pages: number; readonly budget: number }>;
}

export const TARGET_QUEUE = Symbol('TARGET_QUEUE');
