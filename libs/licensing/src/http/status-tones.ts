import type { PageStatus } from '../domain/certificate-words.js';

export type Tone = 'good' | 'wait' | 'bad';

/** How a status looks: good, not now, or not at all. Words say the same: nothing is told by color alone. */
export const TONES: Readonly<Record<PageStatus, Tone>> = {
  valid: 'good',
  not_yet_valid: 'wait',
  suspended: 'wait',
  suspended_upstream: 'wait',
  expired: 'wait',
  superseded: 'wait',
  revoked: 'bad',
  unknown_number: 'bad',
  tampered: 'bad',
  impossible_number: 'bad',
};
