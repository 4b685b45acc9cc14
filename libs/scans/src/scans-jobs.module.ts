import { CLOCK, type Clock, NEW_ID, type NewId, UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import { DecideUse, LicensingModule } from '@app/licensing';
import { FindPartnerByDomain, PartiesModule, PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { GUARDED_FETCHER, type GuardedFetcher, provideUseCase } from '@app/platform';
import { ATTRIBUTION_REQUIREMENT, type AttributionRequirement, ReprintsModule } from '@app/reprints';
import { FindWorks, WorksModule, WorkTexts } from '@app/works';
import { Module } from '@nestjs/common';
import { CREDIT_JUDGE, PUBLISHER_SITE } from './application/credit-judge.port.js';
import { USE_DECISIONS } from './application/decisions.port.js';
import { ExaminePage } from './application/examine-page.js';
import { FINDING_STORE, type FindingStore } from './application/finding-store.port.js';
import { LoadPage } from './application/load-page.js';
import { LicensingDecisions } from './application/neighbors/licensing-decisions.js';
import { PartnerSites } from './application/neighbors/partner-sites.js';
import { RequiredCredit } from './application/neighbors/required-credit.js';
import { ReuseCatalog } from './application/neighbors/reuse-catalog.js';
import { WorksOnRecord } from './application/neighbors/works-on-record.js';
import { PAGE_ARCHIVE } from './application/page-archive.port.js';
import { PAGE_FETCHER } from './application/page-fetcher.port.js';
import { PAGE_STORE, type PageStore } from './application/page-store.port.js';
import { SITE_PARTNERS } from './application/partners.port.js';
import { REUSE_INDEX } from './application/reuse-index.port.js';
import { RunScan } from './application/run-scan.js';
import { ScanJournal } from './application/scan-journal.js';
import { ScanPage } from './application/scan-page.js';
import { SCAN_STORE, type ScanStore } from './application/scan-store.port.js';
import { CATALOG_WORKS } from './application/works.port.js';
import { PolitePageFetcher } from './jobs/net/polite-page-fetcher.js';
import { RobotsRules } from './jobs/net/robots-rules.js';
import { RunScanHandler } from './jobs/run-scan.handler.js';
import { ScanPageHandler } from './jobs/scan-page.handler.js';
import { WarcArchive } from './jobs/warc/warc-archive.js';
import { ScansModule } from './scans.module.js';

function fetcherOf(fetcher: GuardedFetcher, clock: Clock): PolitePageFetcher {
  return new PolitePageFetcher(fetcher, new RobotsRules(fetcher, () => clock.now()));
}

function scanPageOf(
  work: UnitOfWork,
  newId: NewId,
  scans: ScanStore,
  findings: FindingStore,
  files: PageStore,
  load: LoadPage,
  examine: ExaminePage,
  journal: ScanJournal,
): ScanPage {
  return new ScanPage(work, newId, scans, { findings, files }, { load, examine }, journal);
}

/** The scanner itself: everything only a worker needs, the match index above all. */
@Module({
  imports: [ScansModule, WorksModule, LicensingModule, PartiesModule, ReprintsModule],
  providers: [
    { provide: PAGE_FETCHER, useFactory: fetcherOf, inject: [GUARDED_FETCHER, CLOCK] },
    { provide: PAGE_ARCHIVE, useClass: WarcArchive },
    { provide: REUSE_INDEX, useFactory: (texts: WorkTexts) => new ReuseCatalog(texts), inject: [WorkTexts] },
    { provide: CATALOG_WORKS, useFactory: (works: FindWorks) => new WorksOnRecord(works), inject: [FindWorks] },
    {
      provide: SITE_PARTNERS,
      useFactory: (find: FindPartnerByDomain) => new PartnerSites(find),
      inject: [FindPartnerByDomain],
    },
    { provide: USE_DECISIONS, useFactory: (decide: DecideUse) => new LicensingDecisions(decide), inject: [DecideUse] },
    {
      provide: CREDIT_JUDGE,
      useFactory: (requirement: AttributionRequirement) => new RequiredCredit(requirement),
      inject: [ATTRIBUTION_REQUIREMENT],
    },
    {
      provide: PUBLISHER_SITE,
      useFactory: ({ domains }: PublisherProfile) => ({ domains }),
      inject: [PUBLISHER_PROFILE],
    },
    provideUseCase(LoadPage, [CLOCK, PAGE_FETCHER, PAGE_STORE]),
    provideUseCase(ExaminePage, [
      REUSE_INDEX,
      CATALOG_WORKS,
      SITE_PARTNERS,
      USE_DECISIONS,
      CREDIT_JUDGE,
      PUBLISHER_SITE,
    ]),
    provideUseCase(RunScan, [UNIT_OF_WORK, NEW_ID, SCAN_STORE, PAGE_STORE, PAGE_ARCHIVE, ScanJournal]),
    {
      provide: ScanPage,
      useFactory: scanPageOf,
      inject: [UNIT_OF_WORK, NEW_ID, SCAN_STORE, FINDING_STORE, PAGE_STORE, LoadPage, ExaminePage, ScanJournal],
    },
    RunScanHandler,
    ScanPageHandler,
  ],
})
export class ScansJobsModule {}
