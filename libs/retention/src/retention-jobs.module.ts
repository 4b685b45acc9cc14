import type { AnyJob } from '@app/platform';
import { Module } from '@nestjs/common';
import { AnswerRequestsHandler } from './jobs/answer-requests.handler.js';
import { answerRequestsJob } from './jobs/answer-requests.job.js';
import { EraseOverdueHandler } from './jobs/erase-overdue.handler.js';
import { eraseOverdueJob } from './jobs/erase-overdue.job.js';
import { WriteSubjectLetterHandler } from './jobs/write-letter.handler.js';
import { writeSubjectLetterJob } from './jobs/write-letter.job.js';
import { RetentionModule } from './retention.module.js';

/** Jobs of this feature, for the worker's registry. */
export const retentionJobs: readonly AnyJob[] = [eraseOverdueJob, answerRequestsJob, writeSubjectLetterJob];

@Module({
  imports: [RetentionModule],
  providers: [EraseOverdueHandler, AnswerRequestsHandler, WriteSubjectLetterHandler],
})
export class RetentionJobsModule {}
