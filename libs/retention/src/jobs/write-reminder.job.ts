import { defineJob, MAIL_RETRY, uuidField } from '@app/platform';
import { SubjectRequestId } from '../domain/subject-request.js';

/** Writes to staff that an answer is nearly due. */
export const writeReminderJob = defineJob<{ readonly requestId: SubjectRequestId }>({
  name: 'retention.write-reminder',
  version: 1,
  retry: MAIL_RETRY,
  on: ['retention.answer-nearly-due'],
  parse: (raw) => ({ requestId: SubjectRequestId(uuidField(raw, 'requestId')) }),
});
