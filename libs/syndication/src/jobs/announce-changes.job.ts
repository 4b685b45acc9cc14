import { defineJob, noPayload } from '@app/platform';

/** Tells partners what has changed in their feeds: when something has, and every minute, for what time alone changes. */
export const announceChangesJob = defineJob<Record<string, never>>({
  name: 'syndication.announce-changes',
  version: 1,
  parse: noPayload,
  everyMs: 60_000,
  on: [
    'works.works-imported',
    'works.work-canceled',
    'works.work-withheld',
    'works.work-released',
    'licensing.license-granted',
    'licensing.license-activated',
    'licensing.license-amended',
    'licensing.license-suspended',
    'licensing.license-reinstated',
    'licensing.license-ended',
  ],
});
