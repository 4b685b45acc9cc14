import { LicensingModule } from '@app/licensing';
import { PartiesModule } from '@app/parties';
import { DeclaredReprintsModule } from '@app/reprints';
import { AdvisoriesModule } from '@app/syndication';
import { WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { findingProviders } from './finding-jobs.js';
import { TendMatchIndexHandler } from './jobs/tend-match-index.handler.js';
import { PageStepsModule } from './page-steps.module.js';
import { scanningProviders } from './scanning-jobs.js';
import { ScansModule } from './scans.module.js';

/** The scanner itself: everything only a worker needs. */
@Module({
  imports: [
    ScansModule,
    PageStepsModule,
    WorksModule,
    LicensingModule,
    PartiesModule,
    DeclaredReprintsModule,
    AdvisoriesModule,
  ],
  providers: [TendMatchIndexHandler, ...scanningProviders, ...findingProviders],
})
export class ScansJobsModule {}
