import type { AnyJob } from '@app/platform';
import { Module } from '@nestjs/common';
import { AdvisoriesModule } from './advisories.module.js';
import { AnnouncingModule } from './announcing.module.js';
import {
  RunAdvisoriesHandler,
  WriteAdvisoryHandler,
  WriteEndpointHandler,
} from './jobs/advisories/advisory.handlers.js';
import { runAdvisoriesJob, writeAdvisoryJob, writeEndpointJob } from './jobs/advisories/advisory.jobs.js';
import { AnnounceChangesHandler, AnnounceEndingHandler, AnnounceLicenseHandler } from './jobs/announce.handlers.js';
import { announceChangesJob } from './jobs/announce-changes.job.js';
import { announceEndingJob, announceLicenseJob } from './jobs/announce-license.job.js';
import { callEndpointJob, sweepWebhooksJob } from './jobs/webhooks/call-endpoint.job.js';
import { CallEndpointHandler, SweepWebhooksHandler } from './jobs/webhooks/webhook.handlers.js';

/** Jobs of this feature, for the worker's registry. */
export const syndicationJobs: readonly AnyJob[] = [
  announceChangesJob,
  announceLicenseJob,
  announceEndingJob,
  callEndpointJob,
  sweepWebhooksJob,
  writeAdvisoryJob,
  writeEndpointJob,
  runAdvisoriesJob,
];

@Module({
  imports: [AdvisoriesModule, AnnouncingModule],
  providers: [
    AnnounceChangesHandler,
    AnnounceLicenseHandler,
    AnnounceEndingHandler,
    CallEndpointHandler,
    SweepWebhooksHandler,
    WriteAdvisoryHandler,
    WriteEndpointHandler,
    RunAdvisoriesHandler,
  ],
})
export class SyndicationJobsModule {}
