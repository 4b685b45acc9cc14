import { defineJob, noPayload } from '@app/platform';

const HOUR_MS = 60 * 60 * 1_000;

/** Looks which answers are nearly due. */
export const remindStaffJob = defineJob<Record<string, never>>({
  name: 'retention.remind-staff',
  version: 1,
  parse: noPayload,
  everyMs: HOUR_MS,
});
