import { defineJob, uuidField } from '@app/platform';
import { LicenseId } from '../domain/license.js';

/** Warns of the coming end of one license. */
export const warnOfEndJob = defineJob({
  name: 'licensing.warn-of-end',
  version: 1,
  parse: (raw) => ({ licenseId: LicenseId(uuidField(raw, 'licenseId')) }),
  dedupeId: ({ licenseId }) => `warn-of-end-${licenseId}`,
});
