import { defineJob, uuidField } from '@app/platform';
import { SCAN_TOPICS } from '../application/scan-journal.js';

/** Reads one archive through. One at a time in a process: it keeps a core busy; more processes read more archives. */
export const readArchiveJob = defineJob({
  name: 'scan-archives.read-archive',
  version: 1,
  parse: (raw) => ({ targetId: uuidField(raw, 'targetId') }),
  on: [SCAN_TOPICS.archiveDue],
  retry: { attempts: 6, delayMs: 1_000 },
  concurrency: 1,
});
