import { DecideUse, LicensingModule } from '@app/licensing';
import { FindPartnerByDomain, PartiesModule, PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { provideUseCase } from '@app/platform';
import {
  ATTRIBUTION_REQUIREMENT,
  type AttributionRequirement,
  DeclaredReprintsModule,
  ReprintsModule,
} from '@app/reprints';
import { AdvisoriesModule } from '@app/syndication';
import { FindWorks, WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { AnswerUses } from './application/answer-uses.js';
import { CREDIT_JUDGE, PUBLISHER_SITE } from './application/credit-judge.port.js';
import { USE_DECISIONS } from './application/decisions.port.js';
import { ExaminePage } from './application/examine-page.js';
import { LicensingDecisions } from './application/neighbors/licensing-decisions.js';
import { PartnerSites } from './application/neighbors/partner-sites.js';
import { RequiredCredit } from './application/neighbors/required-credit.js';
import { WorksOnRecord } from './application/neighbors/works-on-record.js';
import { SITE_PARTNERS } from './application/partners.port.js';
import { REUSE_INDEX } from './application/reuse-index.port.js';
import { CATALOG_WORKS } from './application/works.port.js';
import { findingProviders } from './finding-jobs.js';
import { rulesEdition } from './jobs/rules-edition.js';
import { TendMatchIndexHandler } from './jobs/tend-match-index.handler.js';
import { MatchIndexModule } from './match-index.module.js';
import { scanningProviders } from './scanning-jobs.js';
import { ScansModule } from './scans.module.js';

/** The scanner itself: everything only a worker needs, the match index above all. */
@Module({
  imports: [
    ScansModule,
    MatchIndexModule,
    WorksModule,
    LicensingModule,
    PartiesModule,
    ReprintsModule,
    DeclaredReprintsModule,
    AdvisoriesModule,
  ],
  providers: [
    TendMatchIndexHandler,
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
    provideUseCase(ExaminePage, [REUSE_INDEX, CATALOG_WORKS, SITE_PARTNERS, AnswerUses, CREDIT_JUDGE, PUBLISHER_SITE]),
    ...scanningProviders,
    ...findingProviders,
  ],
})
export class ScansJobsModule {}
