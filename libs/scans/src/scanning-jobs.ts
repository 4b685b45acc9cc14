import { setTimeout as wait } from 'node:timers/promises';
import { CLOCK, type Clock, NEW_ID, type NewId, UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import { GUARDED_FETCHER, type GuardedFetcher, provideUseCase } from '@app/platform';
import { FindReprints } from '@app/reprints';
import { WorkTexts } from '@app/works';
import type { Provider } from '@nestjs/common';
import { AddFoundAddresses } from './application/add-found-addresses.js';
import { ARCHIVE_FILES, type ArchiveFiles } from './application/archive-files.port.js';
import { ExaminePage } from './application/examine-page.js';
import { ExpandSource } from './application/expand-source.js';
import { FINDING_STORE, type FindingStore } from './application/finding-store.port.js';
import { ForgetQuestions } from './application/forget-questions.js';
import { HandOutWork } from './application/hand-out-work.js';
import { HOST_GATE, type HostGate, SCANNER_MANNERS, type ScannerManners } from './application/host-gate.port.js';
import { LoadPage } from './application/load-page.js';
import { LookAtPage } from './application/look-at-page.js';
import { DeclaredReprintPages } from './application/neighbors/declared-reprints.js';
import { PAGE_ARCHIVE, type PageArchive } from './application/page-archive.port.js';
import { PAGE_FETCHER, type PageFetcher } from './application/page-fetcher.port.js';
import { DECLARED_PAGES, type DeclaredPages, PAGE_SOURCES } from './application/page-sources.port.js';
import { PAGE_STORE, type PageStore } from './application/page-store.port.js';
import { ReadArchive } from './application/read-archive.js';
import { RunScan } from './application/run-scan.js';
import { RunSchedules } from './application/run-schedules.js';
import { ScanJournal } from './application/scan-journal.js';
import { ScanPage } from './application/scan-page.js';
import { SCAN_STORE, type ScanStore } from './application/scan-store.port.js';
import { SCHEDULE_STORE } from './application/schedule-store.port.js';
import { SEEN_PAGES, type SeenPages } from './application/seen-pages.port.js';
import { StartScan } from './application/start-scan.js';
import { TARGET_QUEUE, type TargetQueue } from './application/target-queue.port.js';
import { TriagePage } from './application/triage-page.js';
import { UnchangedPage } from './application/unchanged-page.js';
import { UnreachableHosts } from './application/unreachable-hosts.js';
import { VisitHost } from './application/visit-host.js';
import { WakeScans } from './application/wake-scans.js';
import { WORK_POSTINGS } from './application/work-postings.port.js';
import { ExpandSourceHandler } from './jobs/expand-source.handler.js';
import { expandSourceJob } from './jobs/expand-source.job.js';
import { GatedFetcher } from './jobs/net/gated-fetcher.js';
import { PoliteFetcher } from './jobs/net/polite-fetcher.js';
import { PolitePageFetcher } from './jobs/net/polite-page-fetcher.js';
import { RobotsRules } from './jobs/net/robots-rules.js';
import { ReadArchiveHandler } from './jobs/read-archive.handler.js';
import { readArchiveJob } from './jobs/read-archive.job.js';
import { RunScanHandler } from './jobs/run-scan.handler.js';
import { runScanJob } from './jobs/run-scan.job.js';
import { RunSchedulesHandler } from './jobs/run-schedules.handler.js';
import { runSchedulesJob } from './jobs/run-schedules.job.js';
import { ScanPageHandler } from './jobs/scan-page.handler.js';
import { scanPageJob } from './jobs/scan-page.job.js';
import { PageSourceReader } from './jobs/sources/page-source-reader.js';
import { VisitHostHandler } from './jobs/visit-host.handler.js';
import { visitHostJob } from './jobs/visit-host.job.js';
import { WakeScansHandler } from './jobs/wake-scans.handler.js';
import { wakeScansJob } from './jobs/wake-scans.job.js';
import { FoundArchives } from './jobs/warc/found-archives.js';
import { WarcArchive } from './jobs/warc/warc-archive.js';

/** Jobs of the scanner. */
export const scanningJobs = [
  runScanJob,
  scanPageJob,
  visitHostJob,
  readArchiveJob,
  expandSourceJob,
  wakeScansJob,
  runSchedulesJob,
] as const;

function politeFetcherOf(
  fetcher: GuardedFetcher,
  gate: HostGate,
  { hostDelayMs }: ScannerManners,
  clock: Clock,
): PoliteFetcher {
  const now = () => clock.now();
  const gated = new GatedFetcher(fetcher, gate, hostDelayMs, now, (ms) => wait(ms));
  return new PoliteFetcher(gated, new RobotsRules(gated, now));
}

function scanPageOf(
  work: UnitOfWork,
  scans: ScanStore,
  findings: FindingStore,
  seen: SeenPages,
  load: LoadPage,
  look: LookAtPage,
  unfold: AddFoundAddresses,
  unchanged: UnchangedPage,
  journal: ScanJournal,
): ScanPage {
  return new ScanPage(work, scans, { findings, seen }, { load, look, unfold, unchanged }, journal);
}

function readArchiveOf(
  work: UnitOfWork,
  newId: NewId,
  scans: ScanStore,
  queue: TargetQueue,
  findings: FindingStore,
  files: ArchiveFiles,
  archive: PageArchive,
  look: LookAtPage,
  manners: ScannerManners,
  journal: ScanJournal,
): ReadArchive {
  return new ReadArchive(work, newId, { scans, queue, findings, files }, { archive, look }, manners, journal);
}

function expandSourceOf(
  work: UnitOfWork,
  scans: ScanStore,
  files: PageStore,
  declared: DeclaredPages,
  unfold: AddFoundAddresses,
  handOut: HandOutWork,
  journal: ScanJournal,
): ExpandSource {
  return new ExpandSource(work, scans, { files, declared }, unfold, handOut, journal);
}

function visitHostOf(
  queue: TargetQueue,
  gate: HostGate,
  scanPage: ScanPage,
  fetcher: PageFetcher,
  unreachable: UnreachableHosts,
  manners: ScannerManners,
  journal: ScanJournal,
): VisitHost {
  return new VisitHost(queue, gate, { scanPage, fetcher, unreachable }, manners, journal, (ms) => wait(ms));
}

/** What a worker needs to look at pages, beside the match index and the neighbors. */
export const scanningProviders: readonly Provider[] = [
  { provide: PoliteFetcher, useFactory: politeFetcherOf, inject: [GUARDED_FETCHER, HOST_GATE, SCANNER_MANNERS, CLOCK] },
  {
    provide: PAGE_FETCHER,
    useFactory: (fetcher: PoliteFetcher, gate: HostGate) => new PolitePageFetcher(fetcher, gate),
    inject: [PoliteFetcher, HOST_GATE],
  },
  {
    provide: ARCHIVE_FILES,
    useFactory: (files: PageStore, fetcher: PoliteFetcher) => new FoundArchives(files, fetcher),
    inject: [PAGE_STORE, PoliteFetcher],
  },
  { provide: PAGE_ARCHIVE, useClass: WarcArchive },
  { provide: PAGE_SOURCES, useClass: PageSourceReader },
  {
    provide: DECLARED_PAGES,
    useFactory: (reprints: FindReprints) => new DeclaredReprintPages(reprints),
    inject: [FindReprints],
  },
  provideUseCase(LoadPage, [CLOCK, PAGE_FETCHER, PAGE_STORE]),
  provideUseCase(LookAtPage, [NEW_ID, PAGE_STORE, TriagePage, ExaminePage, ScanJournal, WorkTexts]),
  provideUseCase(UnchangedPage, [WORK_POSTINGS, WorkTexts]),
  provideUseCase(ForgetQuestions, [SEEN_PAGES, CLOCK]),
  provideUseCase(AddFoundAddresses, [NEW_ID, SCAN_STORE, TARGET_QUEUE, PAGE_SOURCES]),
  provideUseCase(HandOutWork, [TARGET_QUEUE, ScanJournal, SCANNER_MANNERS]),
  provideUseCase(RunScan, [UNIT_OF_WORK, SCAN_STORE, HandOutWork, ScanJournal]),
  provideUseCase(WakeScans, [UNIT_OF_WORK, HandOutWork]),
  provideUseCase(RunSchedules, [UNIT_OF_WORK, SCHEDULE_STORE, StartScan, ScanJournal]),
  provideUseCase(UnreachableHosts, [UNIT_OF_WORK, SCAN_STORE, TARGET_QUEUE, HOST_GATE, ScanJournal]),
  {
    provide: ScanPage,
    useFactory: scanPageOf,
    inject: [
      UNIT_OF_WORK,
      SCAN_STORE,
      FINDING_STORE,
      SEEN_PAGES,
      LoadPage,
      LookAtPage,
      AddFoundAddresses,
      UnchangedPage,
      ScanJournal,
    ],
  },
  {
    provide: ReadArchive,
    useFactory: readArchiveOf,
    inject: [
      UNIT_OF_WORK,
      NEW_ID,
      SCAN_STORE,
      TARGET_QUEUE,
      FINDING_STORE,
      ARCHIVE_FILES,
      PAGE_ARCHIVE,
      LookAtPage,
      SCANNER_MANNERS,
      ScanJournal,
    ],
  },
  {
    provide: ExpandSource,
    useFactory: expandSourceOf,
    inject: [UNIT_OF_WORK, SCAN_STORE, PAGE_STORE, DECLARED_PAGES, AddFoundAddresses, HandOutWork, ScanJournal],
  },
  {
    provide: VisitHost,
    useFactory: visitHostOf,
    inject: [TARGET_QUEUE, HOST_GATE, ScanPage, PAGE_FETCHER, UnreachableHosts, SCANNER_MANNERS, ScanJournal],
  },
  RunScanHandler,
  ScanPageHandler,
  VisitHostHandler,
  ReadArchiveHandler,
  ExpandSourceHandler,
  WakeScansHandler,
  RunSchedulesHandler,
];
