import { nextState } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  REPRINT_EVENTS,
  REPRINT_STATES,
  REPRINT_TRANSITIONS,
  type ReprintEventType,
  type ReprintState,
} from './declared-reprint.js';

describe('a declared reprint', () => {
  it('has the states of the table, and nothing but the table', () => {
    const whole = REPRINT_STATES.flatMap((state) =>
      REPRINT_EVENTS.map((event) => {
        const next = nextState<ReprintState, ReprintEventType>(REPRINT_TRANSITIONS, state, event);
        return `${state} + ${event} → ${next.ok ? next.value : 'refused'}`;
      }),
    );
    expect(whole).toMatchSnapshot();
  });
});
