import type { components } from '../../../api/schema.js';
import type { TagTone } from '../../../shared/layout/StateTag.js';

export type Hearing = components['schemas']['HearingView'];
export type HearingItem = Hearing['undisputed'][number];

/** `UPHELD`: what the partner disputed was found right. */
export const HEARING_TONES = { OPEN: 'wait', UPHELD: 'good', OVER: 'quiet' } as const satisfies Record<
  Hearing['status'],
  TagTone
>;
