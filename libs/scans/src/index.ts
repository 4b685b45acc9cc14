import { runScanJob } from './jobs/run-scan.job.js';
import { scanPageJob } from './jobs/scan-page.job.js';
import { FindingRow } from './persistence/finding.row.js';
import { PageSnapshotRow } from './persistence/page-snapshot.row.js';
import { ScanRow } from './persistence/scan.row.js';
import { ScanTargetRow } from './persistence/scan-target.row.js';

export { FindFinding, FindFindings, type FindingDetail } from './application/find-findings.js';
export { SCAN_TOPICS } from './application/scan-journal.js';
export { StartScan } from './application/start-scan.js';
export { type ScanReport, WatchScan } from './application/watch-scan.js';
export type { ExemptionCode, ExemptionFlag } from './domain/exemption-flags.js';
export type { Finding, PageSnapshot } from './domain/finding.js';
export type { Scan, ScanState } from './domain/scan.js';
export type { TargetRequest } from './domain/scan-target.js';
export { USE_OF_REUSE } from './domain/use-of-reuse.js';
export { FINDING_VERDICTS, type FindingVerdict } from './domain/verdict.js';
export { ScansModule } from './scans.module.js';
export { ScansHttpModule } from './scans-http.module.js';
export { ScansJobsModule } from './scans-jobs.module.js';

/** Every job of this feature, for the worker. */
export const scansJobs = [runScanJob, scanPageJob] as const;

/** Row classes of this feature, for the data source. */
export const scansRows = [ScanRow, ScanTargetRow, PageSnapshotRow, FindingRow] as const;
