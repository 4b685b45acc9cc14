import type { components } from '../../../api/schema.js';
import type { TagTone } from '../../../shared/layout/StateTag.js';

export type UseVerdict = components['schemas']['DecisionView']['verdict'];
/** `NOT_OURS`: no license of this publisher would help. */
export type Badge = UseVerdict | 'NOT_OURS';

export const BADGE_TONES = {
  PERMITTED: 'good',
  PROHIBITED: 'bad',
  NOT_LICENSED: 'wait',
  UNDETERMINED: 'quiet',
  NOT_OURS: 'bad',
} as const satisfies Record<Badge, TagTone>;

const BEYOND_US: ReadonlySet<string> = new Set(['WORK_THIRD_PARTY', 'MANDATE_NONE', 'OUTSIDE_MANDATE']);

/** What a verdict comes to for a partner: a missing license is one thing, a right that nobody here has another. */
export function badgeOf(verdict: UseVerdict, reasons: readonly string[]): Badge {
  return verdict !== 'PERMITTED' && reasons.some((code) => BEYOND_US.has(code)) ? 'NOT_OURS' : verdict;
}
