import { defineJob, noPayload } from '@app/platform';

/** What is held against somebody is looked at afresh once a day. */
export const reviewOpenJob = defineJob({
  name: 'scans.review-open',
  version: 1,
  parse: noPayload,
  everyMs: 86_400_000,
});
