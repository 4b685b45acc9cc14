import { AUDIT_TRAIL, AuditModule, type AuditTrail, auditRows } from '@app/audit';
import { CALENDARS } from '@app/deadlines';
import { type Clock, must, OUTBOX, type Outbox, ok, UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import type { License, OfferPastUse } from '@app/licensing';
import { loadProfile } from '@app/parties';
import { newUuid, OBJECT_STORE, type ObjectStore, PlatformModule } from '@app/platform';
import type { Work } from '@app/works';
import { Test } from '@nestjs/testing';
import type { TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { DataSource } from 'typeorm';
import { ApproveNotice } from './application/approve-notice.js';
import { CaseClocks, FlagClocks } from './application/case-clocks.js';
import { CaseProgress } from './application/case-progress.js';
import { CaseSurroundings } from './application/case-surroundings.js';
import { DismissReport } from './application/dismiss-report.js';
import { FileCounterNotice } from './application/file-counter-notice.js';
import { FileReport } from './application/file-report.js';
import { AnswerHearing, HearPartner } from './application/hearings.js';
import { InfringementJournal } from './application/infringement-journal.js';
import type { UseInQuestion } from './application/license-checks.port.js';
import { MoveCase } from './application/move-case.js';
import { NoticeClearance } from './application/notice-clearance.js';
import { NoticeDrafts } from './application/notice-drafts.js';
import { OpenCase } from './application/open-case.js';
import { PrepareNotice } from './application/prepare-notice.js';
import { ReadCases } from './application/read-cases.js';
import { ReadHearings } from './application/read-hearings.js';
import { ReadNotices } from './application/read-notices.js';
import { ReadReports } from './application/read-reports.js';
import { RecordDelivery } from './application/record-delivery.js';
import { RecordEvidenceDelay } from './application/record-evidence-delay.js';
import { ReportFinding } from './application/report-finding.js';
import { ReportIntake } from './application/report-intake.js';
import { RetroLicense } from './application/retro-license.js';
import { ServeNotice } from './application/serve-notice.js';
import { AssignMatter, KeepFilters, TriageInbox } from './application/triage-inbox.js';
import type { FindingFacts } from './domain/found-use.js';
import type { LicenseCheck, LicenseVerdict } from './domain/infringement-case.js';
import { infringementRows } from './infringement-rows.js';
import { CaseRepository } from './persistence/case.repository.js';
import { ClockRepository } from './persistence/clock.repository.js';
import { HandOverRepository } from './persistence/hand-over.repository.js';
import { HearingRepository } from './persistence/hearing.repository.js';
import { NoticeRepository } from './persistence/notice.repository.js';
import { ReportRepository } from './persistence/report.repository.js';
import { StoredDocuments } from './persistence/stored-documents.js';
import { StoredPageEvidence } from './persistence/stored-page-evidence.js';
import { TriageRepository } from './persistence/triage.repository.js';

type Offered = Extract<Awaited<ReturnType<OfferPastUse['execute']>>, { readonly ok: true }>['value'];

/** As much of a work as a notice names. */
function aWork(id: string): Work {
  return { id, title: '新码头下月投入运行', uri: `tag:newsroom.example,2026:${id}` } as Work;
}

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
  const rows = [...auditRows, ...infringementRows];
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
  const notices = new NoticeRepository(source);
  const clocks = new ClockRepository(source);
  const hearings = new HearingRepository(source);
  const triage = new TriageRepository(source);
  const handOver = new HandOverRepository(source);
  const surroundings = new CaseSurroundings(clocks, hearings, handOver);
  const progress = new CaseProgress(newUuid, CALENDARS, cases, clocks, journal);
  const store = module.get<ObjectStore>(OBJECT_STORE, { strict: false });
  const documents = new StoredDocuments(store, process.cwd());
  const profile = must(loadProfile('samples/profile.json'), 'the sample profile is valid');
  const findWorks = {
    execute: (wanted: { readonly ids: readonly string[] } | { readonly uris: readonly string[] }) =>
      Promise.resolve('ids' in wanted ? wanted.ids.map(aWork) : []),
  };
  const drafts = new NoticeDrafts(profile, findWorks);
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
  const clearance = new NoticeClearance(licenses, new StoredPageEvidence(store), surroundings, notices);
  const offered: Parameters<OfferPastUse['execute']>[0][] = [];
  const granted = new Map<string, string>();
  const licensing = {
    offer: {
      execute: (command: Parameters<OfferPastUse['execute']>[0]) => {
        offered.push(command);
        return Promise.resolve(ok({ id: newUuid() } as Offered));
      },
    },
    find: { execute: (id: string) => Promise.resolve(ok({ requestId: granted.get(id) } as License)) },
  };
  return {
    store,
    handOver,
    work,
    offered,
    /** A license granted on a request. */
    grant: (requestId: string): string => {
      const id = newUuid();
      granted.set(id, requestId);
      return id;
    },
    retro: new RetroLicense(work, clock, cases, handOver, licensing, progress, journal),
    prepare: new PrepareNotice(work, clock, newUuid, cases, notices, drafts, journal),
    approve: new ApproveNotice(work, clock, cases, notices, clearance, journal),
    serve: new ServeNotice(work, clock, profile, cases, notices, clearance, documents, progress, journal),
    recordDelivery: new RecordDelivery(work, clock, CALENDARS, cases, notices, progress, journal),
    counter: new FileCounterNotice(work, clock, newUuid, CALENDARS, cases, notices, progress, journal),
    notices: new ReadNotices(clock, profile, notices, documents),
    clocks: new CaseClocks(work, clock, CALENDARS, cases, clocks, progress, journal),
    delay: new RecordEvidenceDelay(work, clock, CALENDARS, cases, clocks, journal),
    flagClocks: new FlagClocks(work, clock, clocks, journal),
    hearings: new AnswerHearing(work, clock, hearings, journal),
    readHearings: new ReadHearings(clock, hearings, reports),
    inbox: new TriageInbox(clock, triage),
    assign: new AssignMatter(work, clock, triage, journal),
    filters: new KeepFilters(work, newUuid, triage),
    file: new FileReport(work, clock, works, intake),
    reportFinding: new ReportFinding(
      work,
      clock,
      findings,
      cases,
      intake,
      new HearPartner(newUuid, profile, CALENDARS, hearings, journal),
      journal,
    ),
    dismiss: new DismissReport(work, clock, reports, journal),
    open: new OpenCase(work, clock, newUuid, reports, reports, cases, licenses, journal),
    move: new MoveCase(work, clock, cases, cases, licenses, surroundings, progress),
    reports: new ReadReports(reports),
    cases: new ReadCases(cases),
    close: async () => {
      await module.close();
      settings.removeFiles();
    },
  };
}

export type Feature = Awaited<ReturnType<typeof theFeature>>;
