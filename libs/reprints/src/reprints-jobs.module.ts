import type { AnyJob } from '@app/platform';
import { Module } from '@nestjs/common';
import { DeclaredReprintsModule } from './declared-reprints.module.js';
import { EndReprintsHandler } from './jobs/end-reprints.handler.js';
import { endReprintsJob } from './jobs/end-reprints.job.js';

/** Jobs of this feature, for the worker's registry. */
export const reprintsJobs: readonly AnyJob[] = [endReprintsJob];

@Module({ imports: [DeclaredReprintsModule], providers: [EndReprintsHandler] })
export class ReprintsJobsModule {}
