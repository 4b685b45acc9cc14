import { defineJob, noPayload } from '@app/platform';

/** Lapses the drafts whose time is over. The row is the truth of a deadline; this only looks. */
export const sweepDueDraftsJob = defineJob<Record<string, never>>({
  name: 'claims.sweep-due-drafts',
  version: 1,
  parse: noPayload,
  everyMs: 60_000,
});
