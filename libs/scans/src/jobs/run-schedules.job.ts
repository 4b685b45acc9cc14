import { defineJob, noPayload } from '@app/platform';

const EVERY_MS = 30_000;

/** Asks for the scans that are due by their schedules. */
export const runSchedulesJob = defineJob({
  name: 'scans.run-schedules',
  version: 1,
  everyMs: EVERY_MS,
  parse: noPayload,
});
