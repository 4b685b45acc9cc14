import type { Tx } from '@app/kernel';
import type { Finding, PageSnapshot } from '../domain/finding.js';
import type { FindingVerdict } from '../domain/verdict.js';

export interface FindingFilter {
  readonly scanId?: string;
  readonly verdict?: FindingVerdict;
  readonly workId?: string;
}

export interface FindingStore {
  /**
   * Writes a snapshot and its findings; a finding of the same scan, page, bytes and work stands already: it is passed over.
   * Counts the new ones in the scan.
   * @returns the findings that are new
   */
  record(tx: Tx, snapshot: PageSnapshot, findings: readonly Finding[]): Promise<readonly Finding[]>;
  find(findingId: string): Promise<Finding | undefined>;
  findSnapshot(snapshotId: string): Promise<PageSnapshot | undefined>;
  /** In order of id, which is order of time. @param after id of the last finding of the page before */
  list(filter: FindingFilter, after: string | undefined, limit: number): Promise<readonly Finding[]>;
}

export const FINDING_STORE = Symbol('FINDING_STORE');
