import { findingJobs } from './finding-jobs.js';
import { tendMatchIndexJob } from './jobs/tend-match-index.job.js';
import { FindingRow } from './persistence/finding.row.js';
import { FindingDecisionRow } from './persistence/finding-decision.row.js';
import { PageSnapshotRow } from './persistence/page-snapshot.row.js';
import { scanningJobs } from './scanning-jobs.js';
import { scanRows } from './scans-wiring.js';

export { PUBLISHER_SITE, type PublisherSite } from './application/credit-judge.port.js';
export { FindCopies, type FoundCopies, type FoundCopy } from './application/find-copies.js';
export { FindFinding, FindFindings, type FindingDetail } from './application/find-findings.js';
export { PauseScan, ResumeScan } from './application/pause-scan.js';
export { RunScheduleNow } from './application/run-schedule-now.js';
export { SCAN_TOPICS } from './application/scan-journal.js';
export { StartScan } from './application/start-scan.js';
export { TriagePage } from './application/triage-page.js';
export { type ScanReport, WatchScan } from './application/watch-scan.js';
export type { ExemptionCode, ExemptionFlag } from './domain/exemption-flag.js';
export type { Finding, PageSnapshot } from './domain/finding.js';
export { headlineOf } from './domain/own-text.js';
export { hostOf, isUnder } from './domain/page-address.js';
export { foreignFormat } from './domain/page-bytes.js';
export type { Scan, ScanState } from './domain/scan.js';
export type { TargetRequest } from './domain/scan-target.js';
export { languageOfUse } from './domain/use-language.js';
export { excerptPercentOf, USE_OF_REUSE } from './domain/use-of-reuse.js';
export { FINDING_VERDICTS, type FindingVerdict } from './domain/verdict.js';
export { type RecordSlice, splitRecords } from './jobs/warc/split-records.js';
export { MatchIndexModule } from './match-index.module.js';
export { PageStepsModule } from './page-steps.module.js';
export { MatchIndex } from './persistence/match-index/match-index.js';
export { ScansModule } from './scans.module.js';
export { ScansHttpModule } from './scans-http.module.js';
export { ScansJobsModule } from './scans-jobs.module.js';

/** Every job of this feature, for the worker. */
export const scansJobs = [...scanningJobs, ...findingJobs, tendMatchIndexJob] as const;

/** Row classes of this feature, for the data source. */
export const scansRows = [...scanRows, PageSnapshotRow, FindingRow, FindingDecisionRow] as const;
