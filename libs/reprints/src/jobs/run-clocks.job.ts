import { defineJob, noPayload } from '@app/platform';

/** Clocks of declared reprints: what should be cured or gone by now. */
export const runClocksJob = defineJob({
  name: 'reprints.run-clocks',
  version: 1,
  everyMs: 300_000,
  parse: noPayload,
});
