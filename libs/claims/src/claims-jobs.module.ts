import type { AnyJob } from '@app/platform';
import { Module } from '@nestjs/common';
import { ClaimsModule } from './claims.module.js';
import { RecountDeadlinesHandler } from './jobs/recount-deadlines.handler.js';
import { recountDeadlinesJob } from './jobs/recount-deadlines.job.js';
import { RemindDraftsHandler } from './jobs/remind-drafts.handler.js';
import { remindDraftsJob } from './jobs/remind-drafts.job.js';
import { SweepDueDraftsHandler } from './jobs/sweep-due-drafts.handler.js';
import { sweepDueDraftsJob } from './jobs/sweep-due-drafts.job.js';
import { WriteLetterHandler } from './jobs/write-letter.handler.js';
import { writeLetterJob } from './jobs/write-letter.job.js';

/** Jobs of this feature, for the worker's registry. */
export const claimsJobs: readonly AnyJob[] = [sweepDueDraftsJob, remindDraftsJob, writeLetterJob, recountDeadlinesJob];

@Module({
  imports: [ClaimsModule],
  providers: [SweepDueDraftsHandler, RemindDraftsHandler, WriteLetterHandler, RecountDeadlinesHandler],
})
export class ClaimsJobsModule {}
