import { defineJob, uuidField } from '@app/platform';
import { SCAN_TOPICS } from '../application/scan-journal.js';

/** What follows from a finding, new or decided again. */
export const followFindingJob = defineJob({
  name: 'scans.follow-finding',
  version: 1,
  parse: (raw) => ({ findingId: uuidField(raw, 'findingId'), ...worksUpToIn(raw) }),
  on: [SCAN_TOPICS.findingRecorded, SCAN_TOPICS.findingDecided],
});

/** Of a finding that was decided again there is none, nor of one found by an earlier release. */
function worksUpToIn(raw: unknown): { readonly worksUpTo?: number } {
  const given = typeof raw === 'object' && raw !== null && 'worksUpTo' in raw ? raw.worksUpTo : undefined;
  if (given === undefined) return {};
  if (typeof given !== 'number' || !Number.isSafeInteger(given)) throw new Error('expected the sequence of a work');
  return { worksUpTo: given };
}
