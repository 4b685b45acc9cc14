import { CaseRow } from './persistence/case.row.js';
import { CaseStepRow } from './persistence/case-step.row.js';
import { FilingRow } from './persistence/filing.row.js';
import { ReportRow } from './persistence/report.row.js';

export { FileReport } from './application/file-report.js';
export { MoveCase } from './application/move-case.js';
export { OpenCase } from './application/open-case.js';
export { ReportFinding } from './application/report-finding.js';
export { CASE_FLOW, CASE_STATES, type CaseState } from './domain/case-states.js';
export { InfringementModule } from './infringement.module.js';
export { InfringementHttpModule } from './infringement-http.module.js';
export { InfringementJobsModule } from './infringement-jobs.module.js';

/** Row classes of this feature, for the data source. */
export const infringementRows = [ReportRow, FilingRow, CaseRow, CaseStepRow] as const;
