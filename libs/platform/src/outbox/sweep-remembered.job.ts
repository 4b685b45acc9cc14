import { defineJob, noPayload } from '../jobs/define-job.js';

const HOUR_MS = 3_600_000;

/** Removes what was remembered long enough; every worker process has it, whatever its features. */
export const sweepRememberedJob = defineJob({
  name: 'platform.sweep-remembered',
  version: 1,
  everyMs: HOUR_MS,
  parse: noPayload,
});
