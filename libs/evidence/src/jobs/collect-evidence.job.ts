import { defineJob, uuidField } from '@app/platform';
import { EVIDENCE_TOPICS } from '../application/evidence-journal.js';

/** Attempts in about two hours: an authority that is down for a while fails nothing. */
export const ATTEMPTS = 10;

export const collectEvidenceJob = defineJob({
  name: 'evidence.collect-evidence',
  version: 1,
  parse: (raw) => ({ evidenceId: uuidField(raw, 'evidenceId') }),
  on: [EVIDENCE_TOPICS.requested],
  retry: { attempts: ATTEMPTS, delayMs: 5_000 },
  concurrency: 2,
});
