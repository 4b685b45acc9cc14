import { defineJob, uuidField } from '@app/platform';

/** Lets licenses follow a licensee, once it is suspended or let back in. */
export const followLicenseeJob = defineJob({
  name: 'licensing.follow-licensee',
  version: 1,
  on: ['parties.partner-suspended', 'parties.partner-reactivated'],
  parse: (raw) => ({ partnerId: uuidField(raw, 'partnerId') }),
});
