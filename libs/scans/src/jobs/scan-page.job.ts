import { defineJob, uuidField } from '@app/platform';
import { SCAN_TOPICS } from '../application/scan-journal.js';

/** A stored page that breaks the scanner is tried three times in all. */
export const FILE_ATTEMPTS = 3;

/** Looks at one stored page of a scan. */
export const scanPageJob = defineJob({
  name: 'scans.scan-page',
  version: 1,
  parse: (raw) => ({ targetId: uuidField(raw, 'targetId') }),
  dedupeId: ({ targetId }) => `scan-page-${targetId}`,
  on: [SCAN_TOPICS.pageDue],
  retry: { attempts: FILE_ATTEMPTS, delayMs: 1_000 },
  concurrency: 8,
});
