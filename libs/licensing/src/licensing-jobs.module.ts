import type { AnyJob } from '@app/platform';
import { Module } from '@nestjs/common';
import { LapseRequestHandler } from './jobs/lapse-request.handler.js';
import { lapseRequestJob } from './jobs/lapse-request.job.js';
import { RunTermHandler } from './jobs/run-term.handler.js';
import { runTermJob } from './jobs/run-term.job.js';
import { SweepDueHandler } from './jobs/sweep-due.handler.js';
import { sweepDueJob } from './jobs/sweep-due.job.js';
import { LicensingModule } from './licensing.module.js';

/** Jobs of this feature, for the worker's registry. */
export const licensingJobs: readonly AnyJob[] = [sweepDueJob, runTermJob, lapseRequestJob];

@Module({ imports: [LicensingModule], providers: [SweepDueHandler, RunTermHandler, LapseRequestHandler] })
export class LicensingJobsModule {}
