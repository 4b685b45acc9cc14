import { defineJob, noPayload } from '@app/platform';

/** Looks for demands for ratification whose time is over. The row is the truth of a deadline; this only finds it. */
export const sweepRatificationsJob = defineJob<Record<string, never>>({
  name: 'parties.sweep-ratifications',
  version: 1,
  parse: noPayload,
  everyMs: 60_000,
});
