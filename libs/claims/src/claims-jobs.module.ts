import type { AnyJob } from '@app/platform';
import { Module } from '@nestjs/common';
import { ClaimsModule } from './claims.module.js';
import { LapseDraftHandler } from './jobs/lapse-draft.handler.js';
import { lapseDraftJob } from './jobs/lapse-draft.job.js';
import { SweepDueDraftsHandler } from './jobs/sweep-due-drafts.handler.js';
import { sweepDueDraftsJob } from './jobs/sweep-due-drafts.job.js';

/** Jobs of this feature, for the worker's registry. */
export const claimsJobs: readonly AnyJob[] = [lapseDraftJob, sweepDueDraftsJob];

@Module({ imports: [ClaimsModule], providers: [LapseDraftHandler, SweepDueDraftsHandler] })
export class ClaimsJobsModule {}
