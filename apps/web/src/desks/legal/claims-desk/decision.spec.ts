import { describe, expect, it } from '@jest/globals';
import { bodyOf, EMPTY_DECISION } from './decision.js';

const form = (fields: Partial<typeof EMPTY_DECISION>) => ({ ...EMPTY_DECISION, reason: 'because', ...fields });

describe('a decision about a claim', () => {
  it('is none without a decision and a reason', () => {
    expect(bodyOf(form({}))).toBeUndefined();
    expect(bodyOf(form({ decision: 'REJECT', reason: ' ' }))).toBeUndefined();
  });

  it('carries what was paid only where that is the remedy', () => {
    expect(bodyOf(form({ decision: 'UPHOLD', remedy: 'PAID', amount: '500' }))).toEqual({
      decision: 'UPHOLD',
      reason: 'because',
      remedy: 'PAID',
      payment: { minor: 50_000, currency: 'CNY' },
    });
    expect(bodyOf(form({ decision: 'REJECT', remedy: 'PAID', amount: '500' }))).toEqual({
      decision: 'REJECT',
      reason: 'because',
    });
  });

  it('names what is to be added only where something is missing', () => {
    const fields = form({ decision: 'FIND_INCOMPLETE', missing: 'contact\n\nevidence', sourceEmail: 'a@b.example' });
    expect(bodyOf(fields)).toEqual({
      decision: 'FIND_INCOMPLETE',
      reason: 'because',
      missing: ['contact', 'evidence'],
    });
  });

  it('states its ground, and where it goes', () => {
    const ground = { groundKind: 'LAW', reference: 'art. 53', territory: 'cn', sourceEmail: 'a@b.example' };
    expect(bodyOf(form({ decision: 'FORWARD', ...ground }))).toEqual({
      decision: 'FORWARD',
      reason: 'because',
      ground: { kind: 'LAW', reference: 'art. 53' },
      territory: 'CN',
      sourceEmail: 'a@b.example',
    });
  });
});
