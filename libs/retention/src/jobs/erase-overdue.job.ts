import { defineJob, noPayload } from '@app/platform';

const SIX_HOURS_MS = 6 * 60 * 60 * 1_000;

/** Erases whatever has been kept as long as it may be. */
export const eraseOverdueJob = defineJob<Record<string, never>>({
  name: 'retention.erase-overdue',
  version: 1,
  parse: noPayload,
  everyMs: SIX_HOURS_MS,
});
