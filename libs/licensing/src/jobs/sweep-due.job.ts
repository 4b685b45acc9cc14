import { defineJob, noPayload } from '@app/platform';

/** Finds licenses and quotes whose instant has come, and fans them out. The rows are the truth, this is the alarm clock. */
export const sweepDueJob = defineJob({
  name: 'licensing.sweep-due',
  version: 1,
  parse: noPayload,
  everyMs: 60_000,
});
