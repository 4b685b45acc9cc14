import { defineJob, noPayload } from '@app/platform';

/** Forgets sessions that have been over for a while. */
export const sweepSessionsJob = defineJob<Record<string, never>>({
  name: 'parties.sweep-sessions',
  version: 1,
  parse: noPayload,
  everyMs: 3_600_000,
});
