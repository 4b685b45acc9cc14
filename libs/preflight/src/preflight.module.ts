import { CLOCK, type Clock } from '@app/kernel';
import { DecideUse, FindLicenses, LicensingModule } from '@app/licensing';
import { FindPartner, FindPartnerByDomain, PartiesModule } from '@app/parties';
import { GUARDED_FETCHER, type GuardedFetcher, provideUseCase } from '@app/platform';
import { ATTRIBUTION_REQUIREMENT, type AttributionRequirement, ReprintsModule } from '@app/reprints';
import { FindCopies, PageStepsModule, PUBLISHER_SITE, type PublisherSite, TriagePage } from '@app/scans';
import { Module } from '@nestjs/common';
import { CheckCopies } from './application/check-copies.js';
import { PAGE_BRINGER, type PageBringer } from './application/page-bringer.port.js';
import { PreflightPage } from './application/preflight-page.js';
import { ReadAskedUse } from './application/read-asked-use.js';
import { diffUnits } from './diff/jsdiff-units.js';
import { PartnerPageBringer } from './net/partner-page-bringer.js';

function preflightPageOf(
  clock: Clock,
  asked: ReadAskedUse,
  bringer: PageBringer,
  triage: TriagePage,
  find: FindCopies,
  check: CheckCopies,
  publisher: PublisherSite,
): PreflightPage {
  return new PreflightPage(clock, asked, bringer, { triage, find, check }, publisher);
}

/** What a page would be told if it were published: the scanner's steps and the features' rules, and nothing that stores. */
@Module({
  imports: [PageStepsModule, LicensingModule, PartiesModule, ReprintsModule],
  providers: [
    provideUseCase(ReadAskedUse, [CLOCK, FindPartner, FindPartnerByDomain, FindLicenses]),
    {
      provide: PAGE_BRINGER,
      useFactory: (fetcher: GuardedFetcher) => new PartnerPageBringer(fetcher),
      inject: [GUARDED_FETCHER],
    },
    {
      provide: CheckCopies,
      useFactory: (decide: DecideUse, requirement: AttributionRequirement) =>
        new CheckCopies(decide, requirement, diffUnits),
      inject: [DecideUse, ATTRIBUTION_REQUIREMENT],
    },
    {
      provide: PreflightPage,
      useFactory: preflightPageOf,
      inject: [CLOCK, ReadAskedUse, PAGE_BRINGER, TriagePage, FindCopies, CheckCopies, PUBLISHER_SITE],
    },
  ],
  exports: [PreflightPage],
})
export class PreflightModule {}
