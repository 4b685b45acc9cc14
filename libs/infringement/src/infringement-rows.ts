import { CaseRow } from './persistence/case.row.js';
import { CaseClockRow } from './persistence/case-clock.row.js';
import { CaseStepRow } from './persistence/case-step.row.js';
import { CounterNoticeRow } from './persistence/counter-notice.row.js';
import { DisputeRow } from './persistence/dispute.row.js';
import { FilingRow } from './persistence/filing.row.js';
import { CounselMandateRow, PackRow, RetroOfferRow } from './persistence/hand-over.rows.js';
import { HearingRow } from './persistence/hearing.row.js';
import { LimitationFactRow } from './persistence/limitation-fact.row.js';
import { NoticeRow } from './persistence/notice.row.js';
import { ReportRow } from './persistence/report.row.js';
import { AssignmentRow, SavedFilterRow } from './persistence/triage.rows.js';

/** Row classes of this feature, for the data source. */
export const infringementRows = [
  ReportRow,
  FilingRow,
  CaseRow,
  CaseStepRow,
  NoticeRow,
  CounterNoticeRow,
  LimitationFactRow,
  CaseClockRow,
  HearingRow,
  DisputeRow,
  AssignmentRow,
  CounselMandateRow,
  PackRow,
  RetroOfferRow,
  SavedFilterRow,
] as const;
