import { defineJob, noPayload } from '@app/platform';

/** Between two looks at an index that nobody told of new works, ms. */
const EVERY_MS = 600_000;

/** Adds new works to the match index in the database, and keeps its parts few. */
export const tendMatchIndexJob = defineJob({
  name: 'scans.tend-match-index',
  version: 1,
  parse: noPayload,
  dedupeId: () => 'tend-match-index',
  on: ['works.works-imported'],
  everyMs: EVERY_MS,
  retry: { attempts: 5, delayMs: 5_000 },
});
