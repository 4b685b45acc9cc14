import { defineJob, uuidField } from '@app/platform';

/** A partner is on record, or what is on record of it has changed: findings on its domains are judged again. */
export const spreadPartnerJob = defineJob({
  name: 'scans.spread-partner',
  version: 1,
  parse: (raw) => ({ partnerId: uuidField(raw, 'partnerId') }),
  on: [
    'parties.partner-registered',
    'parties.partner-reactivated',
    'parties.partner-identity-approved',
    'parties.partner-terms-changed',
  ],
});
