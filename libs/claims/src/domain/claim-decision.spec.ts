import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { aDraft, aReceived, BEGUN, FACTS, reviewed, TERMS } from './claim.fixture.js';
import type { Claim } from './claim.js';
import { hideWork, showsAgain, withoutHiding } from './claim.js';
import { complain, complaintEnd } from './claim-decision.js';
import { review } from './claim-review.js';

const underReview: Claim = { ...aReceived(), state: 'UNDER_REVIEW' };
const rejected = must(reviewed(underReview, { type: 'REJECT' }), 'rejected');
const LAST = FACTS.complaintEnd.at.subtract({ nanoseconds: 1 });

describe('a decision', () => {
  it('carries its statement of reasons', () => {
    const stated = {
      reasons: 'The photograph is hers.',
      ground: { kind: 'LAW', reference: 'Copyright Law, art. 53(1)' },
      payment: { minor: 50_000, currency: 'CNY' },
      territory: '001',
      until: '2027-09-01',
    } as const;
    const paid = must(review(underReview, { type: 'UPHOLD', remedy: 'PAID' }, stated, FACTS), 'paid');
    const { by, at, complaintEnd: end } = FACTS;
    expect(paid.decisions).toEqual([{ outcome: 'UPHELD', remedy: 'PAID', ...stated, by, at, complaintEnd: end }]);
  });

  it('to pay says what was paid', () => {
    expect(reviewed(underReview, { type: 'UPHOLD', remedy: 'PAID' })).toMatchObject({
      error: { code: 'CLAIM_PAYMENT_UNSTATED' },
    });
  });

  it('under the DSA says on what law or term it rests', () => {
    const dsa: Claim = { ...underReview, regime: 'DSA' };
    for (const decision of [{ type: 'REJECT' }, { type: 'UPHOLD', remedy: 'REMOVED' }] as const) {
      expect(reviewed(dsa, decision)).toMatchObject({ error: { code: 'CLAIM_GROUND_UNSTATED' } });
      const stated = { reasons: 'A parody.', ground: { kind: 'LAW', reference: 'Copyright Law, art. 24(2)' } } as const;
      expect(review(dsa, decision, stated, FACTS)).toMatchObject({ ok: true });
    }
  });

  it('can be complained of for six months, to the end of the day', () => {
    // 2 September, Beijing; 2 March 2027 is a Tuesday, of a year whose holidays are unknown
    expect(complaintEnd(BEGUN, TERMS).at.toString()).toMatch(/^2027-03-0[23]T16:00:00Z$/);
  });

  it.each([
    ['one nanosecond before the period ends', LAST, true],
    ['when it has ended', FACTS.complaintEnd.at, false],
  ])('is complained of %s: %s', (_when, now, isTaken) => {
    const complained = complain(rejected, 'You looked at another page.', now);
    if (!isTaken) expect(complained).toMatchObject({ error: { code: 'CLAIM_COMPLAINT_LATE' } });
    else {
      expect(complained).toMatchObject({ value: { state: 'UNDER_REVIEW', complaint: { at: now }, decisions: [{}] } });
    }
  });

  it('is complained of once, even when the claim is closed, and decided by another person then', () => {
    const closed = must(reviewed(rejected, { type: 'CLOSE' }), 'closed');
    const again = must(complain(closed, 'You looked at another page.', LAST), 'complained');
    expect(reviewed(again, { type: 'UPHOLD', remedy: 'REMOVED' })).toMatchObject({
      error: { code: 'CLAIM_DECIDER_SAME' },
    });
    const upheld = must(reviewed(again, { type: 'UPHOLD', remedy: 'REMOVED' }, { by: 'account-2' }), 'upheld');
    expect(upheld.decisions.map(({ outcome, by }) => `${outcome} by ${by}`)).toEqual([
      'REJECTED by account-1',
      'UPHELD by account-2',
    ]);
    expect(complain(upheld, 'again', LAST)).toMatchObject({ error: { code: 'CLAIM_COMPLAINED_ALREADY' } });
  });

  it('cannot be complained of before there is one', () => {
    for (const claim of [aDraft(), aReceived(), underReview]) {
      expect(complain(claim, 'too slow', BEGUN)).toMatchObject({ error: { code: 'STATE_REFUSED' } });
    }
  });
});

describe('a work hidden for a claim', () => {
  const WORK = '00000000-0000-7000-8000-00000000000a';
  const hidden = must(hideWork(underReview, WORK), 'hidden');

  it('stays hidden while the claim is open, and when it is to be removed', () => {
    expect(hidden.hiddenWorkId).toBe(WORK);
    expect(showsAgain(hidden)).toBe(false);
    const removed = must(reviewed(hidden, { type: 'UPHOLD', remedy: 'REMOVED' }), 'removed');
    expect(withoutHiding(removed).hiddenWorkId).toBe(WORK);
  });

  it.each([{ type: 'REJECT' } as const, { type: 'UPHOLD', remedy: 'CORRECTED' } as const])(
    'is shown again with %j',
    (decision) => {
      const decided = must(reviewed(hidden, decision), 'decided');
      expect(showsAgain(decided)).toBe(true);
      expect(withoutHiding(decided)).not.toHaveProperty('hiddenWorkId');
    },
  );

  it('is hidden once, and for no draft nor for what is decided', () => {
    for (const claim of [hidden, aDraft(), rejected]) {
      expect(hideWork(claim, WORK)).toMatchObject({ error: { code: 'STATE_REFUSED' } });
    }
  });
});
