import { UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import { FindLicenses } from '@app/licensing';
import { FindPartner } from '@app/parties';
import { provideUseCase } from '@app/platform';
import { ObserveReprint } from '@app/reprints';
import { ObservePage } from '@app/syndication';
import { WorkTexts } from '@app/works';
import type { Provider } from '@nestjs/common';
import { ExaminePage } from './application/examine-page.js';
import { FindingJournal } from './application/finding-journal.js';
import {
  FINDING_SEARCH,
  FINDING_STORE,
  type FindingSearch,
  type FindingStore,
} from './application/finding-store.port.js';
import { FollowFinding } from './application/follow-finding.js';
import { EMPTY_PAGES, FollowScan } from './application/follow-scan.js';
import { PAGE_STORE, type PageStore } from './application/page-store.port.js';
import { RedecideFinding } from './application/redecide-finding.js';
import { REUSE_INDEX, type ReuseIndexPort } from './application/reuse-index.port.js';
import { REVIEW_PLACE, ReviewNewTexts, type ReviewPlace } from './application/review-new-texts.js';
import { SEEN_PAGES, type SeenPages } from './application/seen-pages.port.js';
import { SpreadChange } from './application/spread-change.js';
import { CATALOG_WORKS, type CatalogWorks } from './application/works.port.js';
import { checkReprintJob } from './jobs/check-reprint.job.js';
import { CheckReprintHandler, FollowFindingHandler, FollowScanHandler } from './jobs/follow.handlers.js';
import { followFindingJob } from './jobs/follow-finding.job.js';
import { followScanJob } from './jobs/follow-scan.job.js';
import { RedecideFindingHandler } from './jobs/redecide-finding.handler.js';
import { redecideFindingJob } from './jobs/redecide-finding.job.js';
import { reviewOpenJob } from './jobs/review-open.job.js';
import {
  ReviewOpenHandler,
  SpreadImportHandler,
  SpreadLicenseHandler,
  SpreadPartnerHandler,
  SpreadRulesHandler,
  SpreadWorkHandler,
} from './jobs/spread-change.handlers.js';
import { spreadImportJob } from './jobs/spread-import.job.js';
import { spreadLicenseJob } from './jobs/spread-license.job.js';
import { spreadPartnerJob } from './jobs/spread-partner.job.js';
import { spreadRulesJob } from './jobs/spread-rules.job.js';
import { spreadWorkJob } from './jobs/spread-work.job.js';
import { EmptyPagesReader } from './persistence/empty-pages.reader.js';
import { FindingSearcher } from './persistence/finding.search.js';
import { ReviewPlaceRepository } from './persistence/review-place.repository.js';

/** Jobs that judge findings again. */
export const findingJobs = [
  followFindingJob,
  followScanJob,
  checkReprintJob,
  redecideFindingJob,
  spreadLicenseJob,
  spreadPartnerJob,
  spreadWorkJob,
  spreadImportJob,
  spreadRulesJob,
  reviewOpenJob,
] as const;

function spreadChange(
  work: UnitOfWork,
  search: FindingSearch,
  licenses: FindLicenses,
  partners: FindPartner,
  works: CatalogWorks,
  journal: FindingJournal,
): SpreadChange {
  return new SpreadChange(work, search, { licenses, partners, works }, journal);
}

function redecideFinding(
  work: UnitOfWork,
  findings: FindingStore,
  files: PageStore,
  seen: SeenPages,
  examine: ExaminePage,
  journal: FindingJournal,
): RedecideFinding {
  return new RedecideFinding(work, findings, { files, seen }, examine, journal);
}

function reviewNewTexts(
  texts: WorkTexts,
  place: ReviewPlace,
  search: FindingSearch,
  index: ReuseIndexPort,
  works: CatalogWorks,
  spread: SpreadChange,
): ReviewNewTexts {
  return new ReviewNewTexts(texts, place, search, { index, works }, spread);
}

/** What a worker needs to judge findings again, beside the scanner itself. */
export const findingProviders: readonly Provider[] = [
  { provide: FINDING_SEARCH, useClass: FindingSearcher },
  {
    provide: RedecideFinding,
    useFactory: redecideFinding,
    inject: [UNIT_OF_WORK, FINDING_STORE, PAGE_STORE, SEEN_PAGES, ExaminePage, FindingJournal],
  },
  {
    provide: SpreadChange,
    useFactory: spreadChange,
    inject: [UNIT_OF_WORK, FINDING_SEARCH, FindLicenses, FindPartner, CATALOG_WORKS, FindingJournal],
  },
  { provide: REVIEW_PLACE, useClass: ReviewPlaceRepository },
  {
    provide: ReviewNewTexts,
    useFactory: reviewNewTexts,
    inject: [WorkTexts, REVIEW_PLACE, FINDING_SEARCH, REUSE_INDEX, CATALOG_WORKS, SpreadChange],
  },
  { provide: EMPTY_PAGES, useClass: EmptyPagesReader },
  provideUseCase(FollowFinding, [FINDING_STORE, RedecideFinding, ObserveReprint, WorkTexts, ObservePage]),
  provideUseCase(FollowScan, [EMPTY_PAGES, FollowFinding, ObserveReprint, ObservePage]),
  FollowFindingHandler,
  FollowScanHandler,
  CheckReprintHandler,
  RedecideFindingHandler,
  SpreadLicenseHandler,
  SpreadPartnerHandler,
  SpreadWorkHandler,
  SpreadImportHandler,
  SpreadRulesHandler,
  ReviewOpenHandler,
];
