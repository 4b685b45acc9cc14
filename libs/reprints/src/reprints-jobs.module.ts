import type { AnyJob } from '@app/platform';
import { Module } from '@nestjs/common';
import { DeclaredReprintsModule } from './declared-reprints.module.js';
import { EndReprintsHandler } from './jobs/end-reprints.handler.js';
import { endReprintsJob } from './jobs/end-reprints.job.js';
import { RunClocksHandler } from './jobs/run-clocks.handler.js';
import { runClocksJob } from './jobs/run-clocks.job.js';

/** Jobs of this feature, for the worker's registry. */
export const reprintsJobs: readonly AnyJob[] = [endReprintsJob, runClocksJob];

@Module({ imports: [DeclaredReprintsModule], providers: [EndReprintsHandler, RunClocksHandler] })
export class ReprintsJobsModule {}
