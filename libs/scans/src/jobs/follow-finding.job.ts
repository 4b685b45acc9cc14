import { defineJob, uuidField } from '@app/platform';
import { SCAN_TOPICS } from '../application/scan-journal.js';

/** What follows from a finding, new or decided again. */
export const followFindingJob = defineJob({
  name: 'scans.follow-finding',
  version: 1,
  parse: (raw) => ({ findingId: uuidField(raw, 'findingId') }),
  on: [SCAN_TOPICS.findingRecorded, SCAN_TOPICS.findingDecided],
});
