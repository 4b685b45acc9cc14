import type { AnyJob } from '@app/platform';
import { Module } from '@nestjs/common';
import { AnswerRequestsHandler } from './jobs/answer-requests.handler.js';
import { answerRequestsJob } from './jobs/answer-requests.job.js';
import { DeleteErasedObjectsHandler } from './jobs/delete-erased-objects.handler.js';
import { deleteErasedObjectsJob } from './jobs/delete-erased-objects.job.js';
import { EraseOverdueHandler } from './jobs/erase-overdue.handler.js';
import { eraseOverdueJob } from './jobs/erase-overdue.job.js';
import { RemindStaffHandler, WriteReminderHandler } from './jobs/remind-staff.handlers.js';
import { remindStaffJob } from './jobs/remind-staff.job.js';
import { WriteSubjectLetterHandler } from './jobs/write-letter.handler.js';
import { writeSubjectLetterJob } from './jobs/write-letter.job.js';
import { writeReminderJob } from './jobs/write-reminder.job.js';
import { RetentionModule } from './retention.module.js';

/** Jobs of this feature, for the worker's registry. */
export const retentionJobs: readonly AnyJob[] = [
  eraseOverdueJob,
  deleteErasedObjectsJob,
  answerRequestsJob,
  writeSubjectLetterJob,
  remindStaffJob,
  writeReminderJob,
];

@Module({
  imports: [RetentionModule],
  providers: [
    EraseOverdueHandler,
    DeleteErasedObjectsHandler,
    AnswerRequestsHandler,
    WriteSubjectLetterHandler,
    RemindStaffHandler,
    WriteReminderHandler,
  ],
})
export class RetentionJobsModule {}
