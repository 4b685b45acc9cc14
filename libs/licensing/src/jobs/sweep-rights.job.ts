import { defineJob, noPayload } from '@app/platform';

/** Finds holds that are over, licenses about to end and invoices past due, and fans them out. */
export const sweepRightsJob = defineJob({
  name: 'licensing.sweep-rights',
  version: 1,
  parse: noPayload,
  everyMs: 60_000,
});
