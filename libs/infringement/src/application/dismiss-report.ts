import {
  type Actor,
  type Clock,
  err,
  hasRole,
  ok,
  type Result,
  type TransitionRefused,
  type UnitOfWork,
} from '@app/kernel';
import type { DismissalGround, InfringementReport, ReportId } from '../domain/report.js';
import { dismiss } from '../domain/settle-report.js';
import type { InfringementJournal } from './infringement-journal.js';
import {
  NOT_LEGAL_STAFF,
  type NotLegalStaff,
  type ReportUnknown,
  reportUnknown,
  type Stale,
  stale,
} from './refusals.js';
import type { ReportStore } from './report-store.port.js';

export interface DismissReportCommand {
  readonly reportId: ReportId;
  /** Version of the report that the person looked at. */
  readonly seenVersion: number;
  readonly ground: DismissalGround;
  /** The person's own words. */
  readonly reason: string;
  readonly actor: Actor;
}

export type DismissReportRefusal = NotLegalStaff | ReportUnknown | Stale | TransitionRefused;

/** A person of the legal staff finds that a report leads nowhere. */
export class DismissReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly reports: ReportStore,
    private readonly journal: InfringementJournal,
  ) {}

  async execute(command: DismissReportCommand): Promise<Result<InfringementReport, DismissReportRefusal>> {
    const { reportId, seenVersion, ground, reason, actor } = command;
    if (!hasRole(actor, 'LEGAL')) return err(NOT_LEGAL_STAFF);
    return this.work.run(async (tx) => {
      const report = await this.reports.find(tx, reportId);
      if (report === undefined) return err(reportUnknown(reportId));
      if (report.version !== seenVersion) return err(stale(reportId, seenVersion));
      const at = this.clock.now();
      const dismissed = dismiss(report, ground, { by: actor.id, at, reason });
      if (!dismissed.ok) return dismissed;
      if (!(await this.reports.settle(tx, report, dismissed.value))) return err(stale(reportId, seenVersion));
      await this.journal.report(tx, 'infringement.report-dismissed', dismissed.value, { actor, at, before: report });
      return ok(dismissed.value);
    });
  }
}
