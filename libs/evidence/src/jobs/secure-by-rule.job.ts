import { defineJob, uuidField } from '@app/platform';
import { SCAN_TOPICS } from '@app/scans';

export const secureByRuleJob = defineJob({
  name: 'evidence.secure-by-rule',
  version: 1,
  parse: (raw) => ({ findingId: uuidField(raw, 'findingId') }),
  on: [SCAN_TOPICS.findingRecorded, SCAN_TOPICS.findingDecided],
});
