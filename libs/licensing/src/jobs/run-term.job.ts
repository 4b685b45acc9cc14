import { defineJob, uuidField } from '@app/platform';
import { LicenseId } from '../domain/license.js';

/** Lets one license begin or end. */
export const runTermJob = defineJob({
  name: 'licensing.run-term',
  version: 1,
  parse: (raw) => ({ licenseId: LicenseId(uuidField(raw, 'licenseId')) }),
  dedupeId: ({ licenseId }) => `run-term-${licenseId}`,
});
