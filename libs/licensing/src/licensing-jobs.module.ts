import type { AnyJob } from '@app/platform';
import { Module } from '@nestjs/common';
import { ExpireReservationsHandler } from './jobs/expire-reservations.handler.js';
import { expireReservationsJob } from './jobs/expire-reservations.job.js';
import { FollowAgentHandler } from './jobs/follow-agent.handler.js';
import { followAgentJob } from './jobs/follow-agent.job.js';
import { FollowLicenseeHandler } from './jobs/follow-licensee.handler.js';
import { followLicenseeJob } from './jobs/follow-licensee.job.js';
import { LapseRequestHandler } from './jobs/lapse-request.handler.js';
import { lapseRequestJob } from './jobs/lapse-request.job.js';
import { RecountDeadlinesHandler } from './jobs/recount-deadlines.handler.js';
import { recountDeadlinesJob } from './jobs/recount-deadlines.job.js';
import { RunInvoiceHandler } from './jobs/run-invoice.handler.js';
import { runInvoiceJob } from './jobs/run-invoice.job.js';
import { RunRequestClockHandler } from './jobs/run-request-clock.handler.js';
import { runRequestClockJob } from './jobs/run-request-clock.job.js';
import { RunTermHandler } from './jobs/run-term.handler.js';
import { runTermJob } from './jobs/run-term.job.js';
import { RunTerminationHandler } from './jobs/run-termination.handler.js';
import { runTerminationJob } from './jobs/run-termination.job.js';
import { SweepDueHandler } from './jobs/sweep-due.handler.js';
import { sweepDueJob } from './jobs/sweep-due.job.js';
import { SweepRightsHandler } from './jobs/sweep-rights.handler.js';
import { sweepRightsJob } from './jobs/sweep-rights.job.js';
import { WarnOfEndHandler } from './jobs/warn-of-end.handler.js';
import { warnOfEndJob } from './jobs/warn-of-end.job.js';
import { WriteAnswerReminderHandler, WriteEndWarningHandler } from './jobs/write-reminder.handlers.js';
import { writeAnswerReminderJob, writeEndWarningJob } from './jobs/write-reminder.jobs.js';
import { LicensingModule } from './licensing.module.js';

/** Jobs of this feature, for the worker's registry. */
export const licensingJobs: readonly AnyJob[] = [
  sweepDueJob,
  runTermJob,
  lapseRequestJob,
  runRequestClockJob,
  sweepRightsJob,
  expireReservationsJob,
  warnOfEndJob,
  runInvoiceJob,
  runTerminationJob,
  recountDeadlinesJob,
  followAgentJob,
  followLicenseeJob,
  writeAnswerReminderJob,
  writeEndWarningJob,
];

@Module({
  imports: [LicensingModule],
  providers: [
    SweepDueHandler,
    RunTermHandler,
    LapseRequestHandler,
    RunRequestClockHandler,
    SweepRightsHandler,
    ExpireReservationsHandler,
    WarnOfEndHandler,
    RunInvoiceHandler,
    RunTerminationHandler,
    RecountDeadlinesHandler,
    FollowAgentHandler,
    FollowLicenseeHandler,
    WriteAnswerReminderHandler,
    WriteEndWarningHandler,
  ],
})
export class LicensingJobsModule {}
