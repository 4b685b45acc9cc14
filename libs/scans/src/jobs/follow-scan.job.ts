import { defineJob, uuidField } from '@app/platform';
import { SCAN_TOPICS } from '../application/scan-journal.js';

/** What follows from a scan’s pages on which nothing was found. */
export const followScanJob = defineJob({
  name: 'scans.follow-scan',
  version: 1,
  parse: (raw) => ({ scanId: uuidField(raw, 'scanId') }),
  on: [SCAN_TOPICS.completed],
});
