import { defineJob, uuidField } from '@app/platform';

/** Marks the declared reprints of a license that is over. */
export const endReprintsJob = defineJob({
  name: 'reprints.end-reprints',
  version: 1,
  on: ['licensing.license-ended'],
  parse: (raw) => ({ licenseId: uuidField(raw, 'licenseId') }),
});
