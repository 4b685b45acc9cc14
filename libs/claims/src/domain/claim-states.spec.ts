import { nextState } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { CLAIM_EVENTS, CLAIM_STATES, CLAIM_TRANSITIONS } from './claim-states.js';

const cell = (state: (typeof CLAIM_STATES)[number], event: (typeof CLAIM_EVENTS)[number]): string => {
  const next = nextState(CLAIM_TRANSITIONS, state, event);
  return next.ok ? next.value : 'refused';
};

describe('the life of a claim', () => {
  it('is this table, whole: every state and every event', () => {
    const table = CLAIM_STATES.flatMap((state) =>
      CLAIM_EVENTS.map((event) => `${state} + ${event} = ${cell(state, event)}`),
    );
    expect(table).toMatchSnapshot();
  });

  it('lapses drafts alone: what was received ends by a person', () => {
    expect(CLAIM_STATES.filter((state) => cell(state, 'DraftLapsed') !== 'refused')).toEqual(['DRAFT']);
  });

  it('is over in WITHDRAWN and LAPSED; what is closed can still be complained of', () => {
    const over = CLAIM_STATES.filter((state) => Object.keys(CLAIM_TRANSITIONS[state]).length === 0);
    expect(over).toEqual(['WITHDRAWN', 'LAPSED']);
  });
});
