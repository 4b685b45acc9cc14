import { defineJob, noPayload } from '@app/platform';

/** Takes what was written since the last time into the tree. */
export const integrateEntriesJob = defineJob<Record<string, never>>({
  name: 'audit.integrate-entries',
  version: 1,
  parse: noPayload,
  everyMs: 5_000,
});
