import type { StateTable } from '@app/kernel';
import type { PubStatus } from './work.js';

export const PUB_STATUS_EVENTS = ['WorkWithheld', 'WorkReleased', 'WorkCanceled'] as const;
export type PubStatusEvent = (typeof PUB_STATUS_EVENTS)[number];

/** A canceled work (a "kill" in the trade) never comes back under the same version. */
export const PUB_STATUS_TRANSITIONS: StateTable<PubStatus, PubStatusEvent> = {
  usable: { WorkWithheld: 'withheld', WorkCanceled: 'canceled' },
  withheld: { WorkReleased: 'usable', WorkCanceled: 'canceled' },
  canceled: {},
};
