import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RemindStaff } from '../application/remind-staff.js';
import { WriteReminder } from '../application/write-reminder.js';
import type { SubjectRequestId } from '../domain/subject-request.js';
import { remindStaffJob } from './remind-staff.job.js';
import { writeReminderJob } from './write-reminder.job.js';

@Injectable()
@HandlesJob(remindStaffJob)
export class RemindStaffHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly remindStaff: RemindStaff) {}

  async handle(): Promise<string> {
    return `REMINDED_${await this.remindStaff.execute()}`;
  }
}

@Injectable()
@HandlesJob(writeReminderJob)
export class WriteReminderHandler implements JobHandler<{ readonly requestId: SubjectRequestId }> {
  constructor(private readonly writeReminder: WriteReminder) {}

  handle({ requestId }: { readonly requestId: SubjectRequestId }): Promise<string> {
    return this.writeReminder.execute(requestId);
  }
}
