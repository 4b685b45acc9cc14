import { defineJob, uuidField } from '@app/platform';

const parse = (raw: unknown): { licenseId: string } => ({ licenseId: uuidField(raw, 'licenseId') });

/** Tells a partner that one of its licenses has changed. */
export const announceLicenseJob = defineJob({
  name: 'syndication.announce-license',
  version: 1,
  parse,
  on: [
    'licensing.license-granted',
    'licensing.license-activated',
    'licensing.license-amended',
    'licensing.license-suspended',
    'licensing.license-reinstated',
    'licensing.license-exhausted',
    'licensing.license-replenished',
    'licensing.license-ended',
  ],
});

/** Tells a partner that one of its licenses ends soon. */
export const announceEndingJob = defineJob({
  name: 'syndication.announce-ending',
  version: 1,
  parse,
  on: ['licensing.license-end-warned'],
});
