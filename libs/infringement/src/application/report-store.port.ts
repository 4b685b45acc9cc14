import type { Tx } from '@app/kernel';
import type { Filing, InfringementReport, ReportContent, ReportId, ReportState } from '../domain/report.js';

export interface ReportStore {
  /**
   * The newest report that takes further filings (not dismissed, its case not ended) under one of the keys and about no
   * other work, or with a filing of the same finding.
   */
  findOpen(tx: Tx, content: ReportContent): Promise<InfringementReport | undefined>;
  find(tx: Tx, id: ReportId): Promise<InfringementReport | undefined>;
  hasFiling(tx: Tx, id: ReportId, findingId: string): Promise<boolean>;
  /** @returns false, with nothing written, when another report waits under the same key */
  add(tx: Tx, report: InfringementReport, key: string | undefined, filing: Filing): Promise<boolean>;
  /** @returns false, with nothing written, when the report was dismissed in the meantime */
  addFiling(tx: Tx, joined: InfringementReport, filing: Filing): Promise<boolean>;
  /** @returns false, with nothing written, when somebody else changed the report first */
  settle(tx: Tx, before: InfringementReport, after: InfringementReport): Promise<boolean>;
}

export const REPORT_STORE = Symbol('REPORT_STORE');

export interface ReportFilter {
  readonly state?: ReportState;
}

/** Reports as they are looked at, without a transaction. */
export interface ReportReader {
  byId(id: ReportId): Promise<InfringementReport | undefined>;
  filingsOf(id: ReportId): Promise<readonly Filing[]>;
  /** In order of id, which is order of receipt. @param after id of the last one of the page before */
  page(filter: ReportFilter, limit: number, after?: string): Promise<readonly InfringementReport[]>;
}

export const REPORT_READER = Symbol('REPORT_READER');
