import type { AnyJob } from '@app/platform';
import { Module } from '@nestjs/common';
import { LapseRatificationHandler } from './jobs/lapse-ratification.handler.js';
import { lapseRatificationJob } from './jobs/lapse-ratification.job.js';
import { RecountDeadlinesHandler } from './jobs/recount-deadlines.handler.js';
import { recountDeadlinesJob } from './jobs/recount-deadlines.job.js';
import { SweepApiCallsHandler } from './jobs/sweep-api-calls.handler.js';
import { sweepApiCallsJob } from './jobs/sweep-api-calls.job.js';
import { SweepRatificationsHandler } from './jobs/sweep-ratifications.handler.js';
import { sweepRatificationsJob } from './jobs/sweep-ratifications.job.js';
import { SweepSessionsHandler } from './jobs/sweep-sessions.handler.js';
import { sweepSessionsJob } from './jobs/sweep-sessions.job.js';
import { PartiesModule } from './parties.module.js';

/** Jobs of this feature, for the worker's registry. */
export const partiesJobs: readonly AnyJob[] = [
  lapseRatificationJob,
  sweepRatificationsJob,
  sweepSessionsJob,
  sweepApiCallsJob,
  recountDeadlinesJob,
];

@Module({
  imports: [PartiesModule],
  providers: [
    LapseRatificationHandler,
    SweepRatificationsHandler,
    SweepSessionsHandler,
    SweepApiCallsHandler,
    RecountDeadlinesHandler,
  ],
})
export class PartiesJobsModule {}
