import { defineJob, uuidField } from '@app/platform';
import { LicenseId } from '../domain/license.js';

/** Gives back what reservations of one license held too long. */
export const expireReservationsJob = defineJob({
  name: 'licensing.expire-reservations',
  version: 1,
  parse: (raw) => ({ licenseId: LicenseId(uuidField(raw, 'licenseId')) }),
  dedupeId: ({ licenseId }) => `expire-reservations-${licenseId}`,
});
