import { defineJob, uuidField } from '@app/platform';
import { SCAN_TOPICS } from '../application/scan-journal.js';
import { DECISION_CAUSES, type DecisionCause } from '../domain/finding.js';

export type MachineCause = Exclude<DecisionCause, 'FOUND' | 'PERSON'>;

/** Judges one finding again. */
export const redecideFindingJob = defineJob({
  name: 'scans.redecide-finding',
  version: 1,
  parse: (raw) => ({ findingId: uuidField(raw, 'findingId'), cause: causeIn(raw) }),
  on: [SCAN_TOPICS.redecisionDue],
  concurrency: 2,
});

function causeIn(raw: unknown): MachineCause {
  const given = typeof raw === 'object' && raw !== null && 'cause' in raw ? raw.cause : undefined;
  const cause = DECISION_CAUSES.find((each) => each === given);
  if (cause === undefined || cause === 'FOUND' || cause === 'PERSON')
    throw new Error('expected the cause of a decision');
  return cause;
}
