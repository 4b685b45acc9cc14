import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { WriteAnswerReminder } from '../application/write-answer-reminder.js';
import { WriteEndWarning } from '../application/write-end-warning.js';
import type { LicenseId } from '../domain/license.js';
import type { RequestId } from '../domain/license-request.js';
import { writeAnswerReminderJob, writeEndWarningJob } from './write-reminder.jobs.js';

@Injectable()
@HandlesJob(writeAnswerReminderJob)
export class WriteAnswerReminderHandler implements JobHandler<{ requestId: RequestId }> {
  constructor(private readonly write: WriteAnswerReminder) {}

  handle({ requestId }: { requestId: RequestId }): Promise<string> {
    return this.write.execute(requestId);
  }
}

@Injectable()
@HandlesJob(writeEndWarningJob)
export class WriteEndWarningHandler implements JobHandler<{ licenseId: LicenseId; daysBefore: number }> {
  constructor(private readonly write: WriteEndWarning) {}

  handle({ licenseId, daysBefore }: { licenseId: LicenseId; daysBefore: number }): Promise<string> {
    return this.write.execute(licenseId, daysBefore);
  }
}
