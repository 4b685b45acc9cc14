import { DecideUse, LicensingModule } from '@app/licensing';
import { FindPartnerByDomain, PartiesModule, PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { provideUseCase } from '@app/platform';
import { ATTRIBUTION_REQUIREMENT, type AttributionRequirement, ReprintsModule } from '@app/reprints';
import { FindWorks, WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { AnswerUses } from './application/answer-uses.js';
import { CREDIT_JUDGE, PUBLISHER_SITE } from './application/credit-judge.port.js';
import { USE_DECISIONS } from './application/decisions.port.js';
import { ExaminePage } from './application/examine-page.js';
import { FindCopies } from './application/find-copies.js';
import { LicensingDecisions } from './application/neighbors/licensing-decisions.js';
import { PartnerSites } from './application/neighbors/partner-sites.js';
import { RequiredCredit } from './application/neighbors/required-credit.js';
import { WorksOnRecord } from './application/neighbors/works-on-record.js';
import { SITE_PARTNERS } from './application/partners.port.js';
import { REUSE_INDEX } from './application/reuse-index.port.js';
import { TriagePage } from './application/triage-page.js';
import { CATALOG_WORKS } from './application/works.port.js';
import { rulesEdition } from './jobs/rules-edition.js';
import { MatchIndexModule } from './match-index.module.js';

/** The steps from a page to what it has of ours, without anything that stores: for the scanner, and for who asks before publishing. */
@Module({
  imports: [MatchIndexModule, WorksModule, LicensingModule, PartiesModule, ReprintsModule],
  providers: [
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
      useFactory: ({ domains, zone, names, rightsHolder }: PublisherProfile, requirement: AttributionRequirement) => ({
        domains,
        names: [
          ...Object.values(names),
          ...Object.values(rightsHolder.names),
          ...requirement.brand.exact,
          ...requirement.brand.variants,
        ],
        zone,
        rules: rulesEdition(requirement),
      }),
      inject: [PUBLISHER_PROFILE, ATTRIBUTION_REQUIREMENT],
    },
    provideUseCase(AnswerUses, [USE_DECISIONS]),
    provideUseCase(FindCopies, [REUSE_INDEX, CATALOG_WORKS, PUBLISHER_SITE]),
    provideUseCase(TriagePage, [REUSE_INDEX, PUBLISHER_SITE]),
    provideUseCase(ExaminePage, [FindCopies, CATALOG_WORKS, SITE_PARTNERS, AnswerUses, CREDIT_JUDGE, PUBLISHER_SITE]),
  ],
  exports: [MatchIndexModule, CATALOG_WORKS, PUBLISHER_SITE, FindCopies, TriagePage, ExaminePage],
})
export class PageStepsModule {}
