import type { AnyJob } from '@app/platform';
import { Module } from '@nestjs/common';
import { InfringementModule } from './infringement.module.js';
import { FlagClocksHandler } from './jobs/flag-clocks.handler.js';
import { flagClocksJob } from './jobs/flag-clocks.job.js';
import { MailNoticeHandler } from './jobs/mail-notice.handler.js';
import { mailNoticeJob } from './jobs/mail-notice.job.js';
import { RecountDeadlinesHandler } from './jobs/recount-deadlines.handler.js';
import { recountDeadlinesJob } from './jobs/recount-deadlines.job.js';

/** Jobs of this feature, for the worker's registry. */
export const infringementJobs: readonly AnyJob[] = [flagClocksJob, mailNoticeJob, recountDeadlinesJob];

@Module({ imports: [InfringementModule], providers: [FlagClocksHandler, MailNoticeHandler, RecountDeadlinesHandler] })
export class InfringementJobsModule {}
