import { defineJob, noPayload } from '@app/platform';

/** Reminds of drafts that lapse soon. */
export const remindDraftsJob = defineJob<Record<string, never>>({
  name: 'claims.remind-drafts',
  version: 1,
  parse: noPayload,
  everyMs: 300_000,
});
