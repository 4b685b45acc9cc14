import { defineJob, noPayload } from '@app/platform';

/** Works confirmed requests off; also looks by itself, for those that a worker left half done. */
export const answerRequestsJob = defineJob<Record<string, never>>({
  name: 'retention.answer-requests',
  version: 1,
  on: ['retention.request-confirmed'],
  parse: noPayload,
  everyMs: 60_000,
});
