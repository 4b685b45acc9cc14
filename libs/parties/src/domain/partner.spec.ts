import { describe, expect, it } from '@jest/globals';
import {
  isServed,
  newPartner,
  PARTNER_STATUSES,
  PARTNER_TRANSITIONS,
  type PartnerDraft,
  reactivate,
  suspend,
  USCC_REVIEW,
} from './partner.js';

const NOW = Temporal.Instant.from('2026-03-10T12:00:00Z');

const register = (change: Partial<PartnerDraft> = {}) =>
  newPartner(
    { name: '晨江新闻网', uscc: '91310000MA1FL0AB0T', domains: ['news.chenjiang.example'], ...change },
    'p-1',
    NOW,
  );
const placesOf = (made: ReturnType<typeof register>) =>
  made.ok ? [] : made.error.problems.map(({ pointer }) => pointer);

describe('a partner', () => {
  it('with good particulars is active at once', () => {
    expect(register()).toMatchObject({ ok: true, value: { status: 'ACTIVE', version: 1 } });
  });

  it('whose code fails its checksum alone waits for a person', () => {
    expect(register({ uscc: '91350211M0000XUF46' })).toMatchObject({
      ok: true,
      value: { status: 'SUSPENDED', suspendedFor: USCC_REVIEW },
    });
  });

  it('outside the PRC is known by its register', () => {
    const { uscc: _, ...draft } = {
      name: 'Harbor Gazette',
      uscc: '',
      domains: [],
      registration: { country: 'gb', number: ' sc123456 ' },
    };
    expect(newPartner(draft, 'p-1', NOW)).toMatchObject({
      ok: true,
      value: { identity: { kind: 'REGISTER', country: 'GB', number: 'SC123456' } },
    });
  });

  it('is refused with every problem by its place', () => {
    expect(placesOf(register({ name: ' ', uscc: '123', expiresAt: NOW }))).toEqual(['/uscc', '/name', '/expiresAt']);
    expect(placesOf(register({ registration: { country: 'GB', number: '1' } }))).toEqual(['']);
    expect(
      placesOf(newPartner({ name: 'x', domains: [], registration: { country: 'CN', number: '1' } }, 'p-1', NOW)),
    ).toEqual(['/registration/country']);
  });

  it('is served until the instant it expires, not at it, and never while suspended', () => {
    const expiresAt = NOW.add({ hours: 1 });
    const partner = { status: 'ACTIVE', expiresAt } as const;
    expect(isServed(partner, expiresAt.subtract({ nanoseconds: 1 }))).toBe(true);
    expect(isServed(partner, expiresAt)).toBe(false);
    expect(isServed({ ...partner, status: 'SUSPENDED' }, NOW)).toBe(false);
  });

  it('moves by this table and no other', () => {
    expect(PARTNER_TRANSITIONS).toMatchInlineSnapshot(`
{
  "ACTIVE": {
    "PartnerSuspended": "SUSPENDED",
  },
  "SUSPENDED": {
    "PartnerReactivated": "ACTIVE",
  },
}
`);
    const made = register();
    if (!made.ok) throw new Error('INVARIANT: a good draft');
    for (const status of PARTNER_STATUSES) {
      expect(suspend({ ...made.value, status }, 'UNPAID').ok).toBe(status === 'ACTIVE');
      expect(reactivate({ ...made.value, status }).ok).toBe(status === 'SUSPENDED');
    }
  });

  it('forgets why it was suspended when it is active again', () => {
    const made = register({ uscc: '91350211M0000XUF46' });
    const again = made.ok ? reactivate(made.value) : made;
    expect(again.ok && 'suspendedFor' in again.value).toBe(false);
  });
});
