import { defineJob, uuidField } from '@app/platform';
import { SCAN_TOPICS } from '../application/scan-journal.js';

/** Takes a scan up and sends its pages out. */
export const runScanJob = defineJob({
  name: 'scans.run-scan',
  version: 1,
  parse: (raw) => ({ scanId: uuidField(raw, 'scanId') }),
  dedupeId: ({ scanId }) => `run-scan-${scanId}`,
  on: [SCAN_TOPICS.requested, SCAN_TOPICS.resumed],
});
