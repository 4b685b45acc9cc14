import type { AnyJob } from '@app/platform';
import { Module } from '@nestjs/common';
import { IndexWorksHandler } from './jobs/index-works.handler.js';
import { indexWorksJob } from './jobs/index-works.job.js';
import { WorksModule } from './works.module.js';

/** Jobs of this feature, for the worker's registry. */
export const worksJobs: readonly AnyJob[] = [indexWorksJob];

@Module({ imports: [WorksModule], providers: [IndexWorksHandler] })
export class WorksJobsModule {}
