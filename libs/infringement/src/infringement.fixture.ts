import { AUDIT_TRAIL, AuditModule, type AuditTrail, auditRows } from '@app/audit';
import { type Clock, OUTBOX, type Outbox, UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import { newUuid, PlatformModule } from '@app/platform';
import { Test } from '@nestjs/testing';
import type { TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { DataSource } from 'typeorm';
import { DismissReport } from './application/dismiss-report.js';
import { FileReport } from './application/file-report.js';
import { InfringementJournal } from './application/infringement-journal.js';
import type { UseInQuestion } from './application/license-checks.port.js';
import { MoveCase } from './application/move-case.js';
import { OpenCase } from './application/open-case.js';
import { ReadCases } from './application/read-cases.js';
import { ReadReports } from './application/read-reports.js';
import { ReportFinding } from './application/report-finding.js';
import { ReportIntake } from './application/report-intake.js';
import type { FindingFacts } from './domain/found-use.js';
import type { LicenseCheck, LicenseVerdict } from './domain/infringement-case.js';
import { CaseRepository } from './persistence/case.repository.js';
import { CaseRow } from './persistence/case.row.js';
import { CaseStepRow } from './persistence/case-step.row.js';
import { FilingRow } from './persistence/filing.row.js';
import { ReportRepository } from './persistence/report.repository.js';
import { ReportRow } from './persistence/report.row.js';

/** The works and findings there are, and what the decision engine will say. */
export interface Surroundings {
  readonly works: ReadonlySet<string>;
  readonly findings: ReadonlyMap<string, FindingFacts>;
  verdict: LicenseVerdict;
  /** Questions that were asked, in order. */
  readonly asked: UseInQuestion[];
}

/** The feature over a test database, with its neighbors standing in for themselves. */
export async function theFeature(database: TestDatabase, clock: Clock, around: Surroundings) {
  const settings = testSettings(database);
  const rows = [...auditRows, ReportRow, FilingRow, CaseRow, CaseStepRow];
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot({ settings, rows, clock }), AuditModule],
  }).compile();
  await module.init();
  const work = module.get<UnitOfWork>(UNIT_OF_WORK);
  const source = module.get(DataSource);
  const trail = module.get<AuditTrail>(AUDIT_TRAIL, { strict: false });
  const journal = new InfringementJournal(module.get<Outbox>(OUTBOX), trail);
  const reports = new ReportRepository(source);
  const cases = new CaseRepository(source);
  const intake = new ReportIntake(newUuid, reports, journal);
  const works = { isKnown: (id: string) => Promise.resolve(around.works.has(id)) };
  const findings = { byId: (id: string) => Promise.resolve(around.findings.get(id)) };
  const licenses = {
    check: (use: UseInQuestion, now: Temporal.Instant): Promise<LicenseCheck> => {
      around.asked.push(use);
      return Promise.resolve({
        verdict: around.verdict,
        reasons: ['LICENSE_NONE'],
        usedAt: use.usedAt,
        checkedAt: now,
      });
    },
  };
  return {
    file: new FileReport(work, clock, works, intake),
    reportFinding: new ReportFinding(work, clock, findings, cases, intake, journal),
    dismiss: new DismissReport(work, clock, reports, journal),
    open: new OpenCase(work, clock, newUuid, reports, reports, cases, licenses, journal),
    move: new MoveCase(work, clock, cases, cases, licenses, journal),
    reports: new ReadReports(reports),
    cases: new ReadCases(cases),
    close: async () => {
      await module.close();
      settings.removeFiles();
    },
  };
}

export type Feature = Awaited<ReturnType<typeof theFeature>>;
