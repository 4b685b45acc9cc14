import { defineJob, noPayload, uuidField } from '@app/platform';
import { UnrecoverableError } from 'bullmq';
import { EVIDENCE_TOPICS } from '../application/evidence-journal.js';

const EVERY_MS = 60_000;

/** Hands out the looks that are due. */
export const sweepRechecksJob = defineJob({
  name: 'evidence.sweep-rechecks',
  version: 1,
  everyMs: EVERY_MS,
  parse: noPayload,
});

/** Looks at one page again. */
export const recheckPageJob = defineJob({
  name: 'evidence.recheck-page',
  version: 1,
  parse: (raw) => ({ evidenceId: uuidField(raw, 'evidenceId'), day: dayField(raw) }),
  on: [EVIDENCE_TOPICS.recheckDue],
  concurrency: 2,
});

function dayField(raw: unknown): number {
  const value: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'day') : undefined;
  if (!Number.isInteger(value)) throw new UnrecoverableError('payload.day: expected a whole number of days');
  return Number(value);
}
