import { nextState } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { PUB_STATUS_EVENTS, PUB_STATUS_TRANSITIONS } from './pub-status.js';
import { PUB_STATUSES } from './work.js';

describe('the publication status of a work', () => {
  it('moves by this table and no other', () => {
    const table = PUB_STATUSES.flatMap((state) =>
      PUB_STATUS_EVENTS.map((event) => {
        const next = nextState(PUB_STATUS_TRANSITIONS, state, event);
        return `${state} + ${event} -> ${next.ok ? next.value : next.error.code}`;
      }),
    );
    expect(table).toEqual([
      'usable + WorkWithheld -> withheld',
      'usable + WorkReleased -> STATE_REFUSED',
      'usable + WorkCanceled -> canceled',
      'withheld + WorkWithheld -> STATE_REFUSED',
      'withheld + WorkReleased -> usable',
      'withheld + WorkCanceled -> canceled',
      'canceled + WorkWithheld -> STATE_REFUSED',
      'canceled + WorkReleased -> STATE_REFUSED',
      'canceled + WorkCanceled -> STATE_REFUSED',
    ]);
  });
});
