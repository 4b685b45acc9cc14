import {
  type Actor,
  type Clock,
  err,
  hasRole,
  type NewId,
  ok,
  type Result,
  type TransitionRefused,
  type UnitOfWork,
} from '@app/kernel';
import { CaseId, type CaseStep, type InfringementCase } from '../domain/infringement-case.js';
import { openCase } from '../domain/open-case.js';
import type { ReportId } from '../domain/report.js';
import { triageToCase } from '../domain/settle-report.js';
import type { CaseStore } from './case-store.port.js';
import type { InfringementJournal } from './infringement-journal.js';
import { licenseCheckOf } from './license-check-of.js';
import type { LicenseChecks } from './license-checks.port.js';
import {
  NOT_LEGAL_STAFF,
  type NotLegalStaff,
  type ReportUnknown,
  reportUnknown,
  type Stale,
  stale,
} from './refusals.js';
import type { ReportReader, ReportStore } from './report-store.port.js';

export interface OpenCaseCommand {
  readonly reportId: ReportId;
  /** Version of the report that the person looked at. */
  readonly seenVersion: number;
  /** The person's own words. */
  readonly reason: string;
  readonly actor: Actor;
}

export type OpenCaseRefusal = NotLegalStaff | ReportUnknown | Stale | TransitionRefused;

/** A person of the legal staff makes a case out of a report, on a license check made for the occasion. */
export class OpenCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly reading: ReportReader,
    private readonly reports: ReportStore,
    private readonly cases: CaseStore,
    private readonly licenses: LicenseChecks,
    private readonly journal: InfringementJournal,
  ) {}

  async execute({
    reportId,
    seenVersion,
    reason,
    actor,
  }: OpenCaseCommand): Promise<Result<InfringementCase, OpenCaseRefusal>> {
    if (!hasRole(actor, 'LEGAL')) return err(NOT_LEGAL_STAFF);
    const seen = await this.reading.byId(reportId);
    if (seen === undefined) return err(reportUnknown(reportId));
    const at = this.clock.now();
    // WHY outside: the question reads other features' tables; the report is read again below, and its version decides.
    const licenseCheck = await licenseCheckOf(this.licenses, { ...seen, ...seen.found }, at);
    return this.work.run(async (tx) => {
      const report = await this.reports.find(tx, reportId);
      if (report === undefined) return err(reportUnknown(reportId));
      if (report.version !== seenVersion) return err(stale(reportId, seenVersion));
      const caseId = CaseId(this.newId());
      const triaged = triageToCase(report, caseId, { by: actor.id, at, reason });
      if (!triaged.ok) return triaged;
      const opened = openCase(caseId, report, at, licenseCheck);
      const step: CaseStep = { event: 'OPENED', actor, at, reason };
      await this.cases.add(tx, opened, step);
      if (!(await this.reports.settle(tx, report, triaged.value)))
        throw new Error('INVARIANT: the report moved under our lock');
      await this.journal.report(tx, 'infringement.report-triaged', triaged.value, { actor, at, before: report });
      await this.journal.case(tx, 'OPENED', opened, { actor, at });
      return ok(opened);
    });
  }
}
