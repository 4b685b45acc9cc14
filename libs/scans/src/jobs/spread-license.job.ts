import { defineJob, uuidField } from '@app/platform';

/** A license was granted, changed or stopped: findings that it bears on are judged again. */
export const spreadLicenseJob = defineJob({
  name: 'scans.spread-license',
  version: 1,
  parse: (raw) => ({ licenseId: uuidField(raw, 'licenseId') }),
  on: [
    'licensing.license-granted',
    'licensing.license-activated',
    'licensing.license-amended',
    'licensing.license-suspended',
    'licensing.license-reinstated',
    'licensing.license-revoked',
    'licensing.license-exhausted',
    'licensing.license-replenished',
  ],
});
