import { defineJob, uuidField } from '@app/platform';
import { SCAN_TOPICS } from '../application/scan-journal.js';

/** Unfolds a source into addresses. */
export const expandSourceJob = defineJob({
  name: 'scans.expand-source',
  version: 1,
  parse: (raw) => ({ targetId: uuidField(raw, 'targetId') }),
  on: [SCAN_TOPICS.sourceDue],
});
