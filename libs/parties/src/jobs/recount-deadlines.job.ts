import { defineJob, noPayload } from '@app/platform';

/** Counts provisional deadlines again: the calendar of their year may have been loaded since. */
export const recountDeadlinesJob = defineJob<Record<string, never>>({
  name: 'parties.recount-deadlines',
  version: 1,
  parse: noPayload,
  dedupeId: () => 'parties-recount-deadlines',
  // WHY hourly: the run at start may fall to a worker that has not been restarted and knows no new calendar
  everyMs: 3_600_000,
  atStart: true,
});
