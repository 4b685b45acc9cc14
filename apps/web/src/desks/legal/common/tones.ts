import type { TagTone } from '../../../shared/layout/StateTag.js';

const GOOD = ['COMPLIED', 'PERFORMED', 'REMOVED', 'LICENSED_CLOSED', 'DELIVERED', 'SECURED', 'UPHELD', 'RETRO_LICENSE'];
const BAD = [
  'CONFIRMED_INFRINGEMENT',
  'BREACHED',
  'UNDELIVERABLE',
  'INSUFFICIENT_EVIDENCE',
  'REJECTED',
  'FAILED',
  'LAPSED',
];
const WAIT = [
  'EXEMPT_REVIEW',
  'EVIDENCE_PENDING',
  'COUNTER_RECEIVED',
  'NO_RESPONSE',
  'DRAFT',
  'INCOMPLETE',
  'RECEIVED',
];
const QUIET = [
  'CLOSED',
  'CLOSED_PARTIAL',
  'DISMISSED',
  'DISMISSED_DUPLICATE',
  'NOT_INFRINGING',
  'WITHDRAWN',
  'MONITORING',
];

/** How a state of a report, case, notice or claim looks; the word says it. */
export function toneOfState(state: string): TagTone {
  if (GOOD.includes(state)) return 'good';
  if (BAD.includes(state)) return 'bad';
  if (WAIT.includes(state)) return 'wait';
  return QUIET.includes(state) ? 'quiet' : 'live';
}
