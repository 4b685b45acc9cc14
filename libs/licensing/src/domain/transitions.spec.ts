import { nextState, type StateTable } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { AGREEMENT_EVENTS, AGREEMENT_STATES, AGREEMENT_TRANSITIONS } from './agreement.js';
import { AMENDMENT_EVENTS, AMENDMENT_STATES, AMENDMENT_TRANSITIONS } from './amendment.js';
import { OFFER_EVENTS, OFFER_STATES, OFFER_TRANSITIONS } from './counter-offer.js';
import { LICENSE_EVENTS, LICENSE_STATES, LICENSE_TRANSITIONS } from './license.js';
import { REQUEST_EVENTS, REQUEST_STATES, REQUEST_TRANSITIONS } from './license-request.js';

/** Every state × every event, refusals too, one line each. */
function whole<S extends string, E extends string>(
  table: StateTable<S, E>,
  states: readonly S[],
  events: readonly E[],
): string[] {
  return states.flatMap((state) =>
    events.map((event) => {
      const next = nextState(table, state, event);
      return `${state} + ${event} → ${next.ok ? next.value : 'refused'}`;
    }),
  );
}

describe('the states', () => {
  it('of a license request are the table, and nothing but the table', () => {
    expect(whole(REQUEST_TRANSITIONS, REQUEST_STATES, REQUEST_EVENTS)).toMatchSnapshot();
  });

  it('of a counter-offer are the table, and nothing but the table', () => {
    expect(whole(OFFER_TRANSITIONS, OFFER_STATES, OFFER_EVENTS)).toMatchSnapshot();
  });

  it('of a license are the table, and nothing but the table', () => {
    expect(whole(LICENSE_TRANSITIONS, LICENSE_STATES, LICENSE_EVENTS)).toMatchSnapshot();
  });

  it('of an agreement are the table, and nothing but the table', () => {
    expect(whole(AGREEMENT_TRANSITIONS, AGREEMENT_STATES, AGREEMENT_EVENTS)).toMatchSnapshot();
  });

  it('of an amendment are the table, and nothing but the table', () => {
    expect(whole(AMENDMENT_TRANSITIONS, AMENDMENT_STATES, AMENDMENT_EVENTS)).toMatchSnapshot();
  });
});
