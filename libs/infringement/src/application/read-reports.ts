import type { Filing, InfringementReport, ReportId } from '../domain/report.js';
import type { ReportFilter, ReportReader } from './report-store.port.js';

export interface ReportFile {
  readonly report: InfringementReport;
  readonly filings: readonly Filing[];
}

/** Reports for the legal staff. */
export class ReadReports {
  constructor(private readonly reports: ReportReader) {}

  /** In order of receipt. @param after id of the last one of the page before */
  execute(filter: ReportFilter, limit: number, after?: string): Promise<readonly InfringementReport[]> {
    return this.reports.page(filter, limit, after);
  }

  /** One report with everybody who filed it. */
  async one(id: ReportId): Promise<ReportFile | undefined> {
    const report = await this.reports.byId(id);
    return report === undefined ? undefined : { report, filings: await this.reports.filingsOf(id) };
  }
}
