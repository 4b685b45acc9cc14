import type { Tx } from '@app/kernel';
import type { Finding, FindingDecision, PageSnapshot } from '../domain/finding.js';
import type { FindingVerdict } from '../domain/verdict.js';

export interface FindingFilter {
  readonly scanId?: string;
  readonly verdict?: FindingVerdict;
  readonly workId?: string;
}

export interface FindingStore {
  /**
   * Writes a snapshot and its findings; a finding of the same scan, page, bytes and work stands already: it is passed over. One whose
   * page and work, or whose host, bytes and work, are known from before is joined to that finding. Counts the new ones in the scan.
   * @returns the findings that are new
   */
  record(tx: Tx, snapshot: PageSnapshot, findings: readonly Finding[]): Promise<readonly Finding[]>;
  find(findingId: string): Promise<Finding | undefined>;
  findSnapshot(snapshotId: string): Promise<PageSnapshot | undefined>;
  /**
   * In order of id, which is order of time: all of one scan, else one for each page and work.
   * @param after id of the last finding of the page before
   */
  list(filter: FindingFilter, after: string | undefined, limit: number): Promise<readonly Finding[]>;
  /** Oldest first. */
  history(findingId: string): Promise<readonly FindingDecision[]>;
  /** The sightings joined to a finding, newest first; without the finding itself. */
  sightings(findingId: string, limit: number): Promise<readonly Finding[]>;
  /**
   * Writes a decision over exactly the version of `seen`, and its entry in the history.
   * @returns false when somebody was faster
   */
  decide(tx: Tx, seen: Finding, next: Finding, entry: FindingDecision): Promise<boolean>;
  /** Notes that a finding came out the same by other rules. */
  confirm(tx: Tx, seen: Finding, rules: string): Promise<void>;
}

/** Which findings a change may bear on. Only those of machines; those joined to another follow it. */
export type AffectedFindings =
  | {
      readonly by: 'LICENSE';
      readonly licenseId: string;
      readonly workUris: readonly string[];
      readonly partnerId: string;
      readonly domains: readonly string[];
    }
  | { readonly by: 'DOMAINS'; readonly domains: readonly string[] }
  | { readonly by: 'WORK'; readonly workId: string }
  | { readonly by: 'RULES'; readonly current: string }
  | { readonly by: 'OPEN' };

export interface FindingSearch {
  /** Ids, in order. @param after id of the last one of the page before */
  affected(by: AffectedFindings, after: string | undefined, limit: number): Promise<readonly string[]>;
  /** Works that machine-made findings speak of: address, and the version it was judged by. In order of address. */
  worksInUse(
    after: string | undefined,
    limit: number,
  ): Promise<readonly { readonly uri: string; readonly id: string }[]>;
}

export const FINDING_STORE = Symbol('FINDING_STORE');
export const FINDING_SEARCH = Symbol('FINDING_SEARCH');
