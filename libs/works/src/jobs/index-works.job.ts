import { defineJob, noPayload } from '@app/platform';

/** Brings the search index up to the works taken in. What it does next is on record: a message lost is a message less. */
export const indexWorksJob = defineJob({
  name: 'works.index-works',
  version: 1,
  parse: noPayload,
  on: ['works.works-imported'],
  everyMs: 30_000,
  atStart: true,
  concurrency: 1,
});
