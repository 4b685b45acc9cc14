import { defineJob, MAIL_RETRY, uuidField } from '@app/platform';
import { UnrecoverableError } from 'bullmq';
import { LicenseId } from '../domain/license.js';
import { RequestId } from '../domain/license-request.js';
import { WARNING_DAYS } from '../domain/license-warning.js';

/** Writes to whoever has to answer a request. */
export const writeAnswerReminderJob = defineJob({
  name: 'licensing.write-answer-reminder',
  version: 1,
  on: ['licensing.answer-reminded'],
  parse: (raw) => ({ requestId: RequestId(uuidField(raw, 'licenseRequestId')) }),
  retry: MAIL_RETRY,
});

/** Writes to a licensee that a license ends soon. */
export const writeEndWarningJob = defineJob({
  name: 'licensing.write-end-warning',
  version: 1,
  on: ['licensing.license-end-warned'],
  parse: (raw) => ({ licenseId: LicenseId(uuidField(raw, 'licenseId')), daysBefore: daysIn(raw) }),
  retry: MAIL_RETRY,
});

function daysIn(raw: unknown): number {
  const days = typeof raw === 'object' && raw !== null && 'daysBefore' in raw ? raw.daysBefore : undefined;
  const known = WARNING_DAYS.find((each) => each === days);
  if (known === undefined) throw new UnrecoverableError('payload.daysBefore: expected the days of a warning');
  return known;
}
