import { defineJob, noPayload } from '@app/platform';

/** Forgets what was asked with API tokens once its time is over. */
export const sweepApiCallsJob = defineJob<Record<string, never>>({
  name: 'parties.sweep-api-calls',
  version: 1,
  parse: noPayload,
  everyMs: 3_600_000,
});
