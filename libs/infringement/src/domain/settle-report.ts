import { err, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';
import type { CaseId } from './infringement-case.js';
import type { DismissalGround, InfringementReport, ReportState } from './report.js';

export const REPORT_EVENTS = ['CaseOpened', 'ReportDismissed'] as const;
export type ReportEvent = (typeof REPORT_EVENTS)[number];

export const REPORT_TRANSITIONS: StateTable<ReportState, ReportEvent> = {
  RECEIVED: { CaseOpened: 'TRIAGED_TO_CASE', ReportDismissed: 'DISMISSED' },
  TRIAGED_TO_CASE: {},
  DISMISSED: {},
};

/** Who settles a report, when, and why in own words. */
export interface Decider {
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly reason: string;
}

function settle(
  report: InfringementReport,
  event: ReportEvent,
  decision: NonNullable<InfringementReport['decision']>,
): Result<InfringementReport, TransitionRefused> {
  const next = nextState(REPORT_TRANSITIONS, report.state, event);
  if (!next.ok) return err(next.error);
  return ok({ ...report, state: next.value, version: report.version + 1, decision });
}

/** The report has become a case. */
export function triageToCase(
  report: InfringementReport,
  caseId: CaseId,
  decider: Decider,
): Result<InfringementReport, TransitionRefused> {
  return settle(report, 'CaseOpened', { ...decider, caseId });
}

/** The report leads nowhere. */
export function dismiss(
  report: InfringementReport,
  ground: DismissalGround,
  decider: Decider,
): Result<InfringementReport, TransitionRefused> {
  return settle(report, 'ReportDismissed', { ...decider, ground });
}
