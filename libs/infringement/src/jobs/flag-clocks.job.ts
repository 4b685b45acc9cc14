import { defineJob, noPayload } from '@app/platform';

/** Clocks of cases that have passed: marked and told of, never acted on. */
export const flagClocksJob = defineJob({
  name: 'infringement.flag-clocks',
  version: 1,
  everyMs: 300_000,
  parse: noPayload,
});
