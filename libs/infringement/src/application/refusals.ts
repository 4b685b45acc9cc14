import type { Role } from '@app/kernel';

export interface NotLegalStaff {
  readonly code: 'FORBIDDEN_ROLE';
  readonly expected: readonly Role[];
}
export const NOT_LEGAL_STAFF: NotLegalStaff = { code: 'FORBIDDEN_ROLE', expected: ['LEGAL'] };

export interface ReportUnknown {
  readonly code: 'REPORT_UNKNOWN';
  readonly reportId: string;
}
export function reportUnknown(reportId: string): ReportUnknown {
  return { code: 'REPORT_UNKNOWN', reportId };
}

export interface CaseUnknown {
  readonly code: 'CASE_UNKNOWN';
  readonly caseId: string;
}
export function caseUnknown(caseId: string): CaseUnknown {
  return { code: 'CASE_UNKNOWN', caseId };
}

/** The version decided on is not the current one any more. */
export interface Stale {
  readonly code: 'VERSION_STALE';
  readonly id: string;
  readonly seen: number;
}
export function stale(id: string, seen: number): Stale {
  return { code: 'VERSION_STALE', id, seen };
}

export interface NoticeUnknown {
  readonly code: 'NOTICE_UNKNOWN';
  readonly noticeId: string;
}
export function noticeUnknown(noticeId: string): NoticeUnknown {
  return { code: 'NOTICE_UNKNOWN', noticeId };
}

export interface HearingUnknown {
  readonly code: 'HEARING_UNKNOWN';
  readonly hearingId: string;
}
export function hearingUnknown(hearingId: string): HearingUnknown {
  return { code: 'HEARING_UNKNOWN', hearingId };
}
