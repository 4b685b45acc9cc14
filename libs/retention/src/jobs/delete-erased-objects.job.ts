import { defineJob, noPayload } from '@app/platform';

const SIX_HOURS_MS = 6 * 60 * 60 * 1_000;

/** Takes out of the store what nothing points at any more. */
export const deleteErasedObjectsJob = defineJob<Record<string, never>>({
  name: 'retention.delete-erased-objects',
  version: 1,
  parse: noPayload,
  everyMs: SIX_HOURS_MS,
});
