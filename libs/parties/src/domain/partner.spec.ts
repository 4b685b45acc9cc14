import { describe, expect, it } from '@jest/globals';
import {
  isServed,
  moved,
  newPartner,
  PARTNER_EVENTS,
  PARTNER_STATUSES,
  type PartnerDraft,
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
      value: { status: 'UNDER_REVIEW', suspendedFor: USCC_REVIEW },
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
    const made = register();
    if (!made.ok) throw new Error('INVARIANT: a good draft');
    const rows = PARTNER_STATUSES.flatMap((status) =>
      PARTNER_EVENTS.map((event) => {
        const to = moved({ ...made.value, status }, event, 'WHY', NOW);
        return `${status} + ${event} -> ${to.ok ? to.value.status : 'refused'}`;
      }),
    );
    expect(rows).toMatchInlineSnapshot(`
[
  "UNDER_REVIEW + IdentityApproved -> ACTIVE",
  "UNDER_REVIEW + IdentityRejected -> REJECTED",
  "UNDER_REVIEW + PartnerSuspended -> refused",
  "UNDER_REVIEW + PartnerReactivated -> refused",
  "ACTIVE + IdentityApproved -> refused",
  "ACTIVE + IdentityRejected -> refused",
  "ACTIVE + PartnerSuspended -> SUSPENDED",
  "ACTIVE + PartnerReactivated -> refused",
  "SUSPENDED + IdentityApproved -> refused",
  "SUSPENDED + IdentityRejected -> refused",
  "SUSPENDED + PartnerSuspended -> refused",
  "SUSPENDED + PartnerReactivated -> ACTIVE",
  "REJECTED + IdentityApproved -> refused",
  "REJECTED + IdentityRejected -> refused",
  "REJECTED + PartnerSuspended -> refused",
  "REJECTED + PartnerReactivated -> refused",
]
`);
  });

  it('says why it is not active, and forgets that when it is', () => {
    const made = register({ uscc: '91350211M0000XUF46' });
    const rejected = made.ok ? moved(made.value, 'IdentityRejected', 'PAPERS_FORGED', NOW) : made;
    expect(rejected).toMatchObject({ ok: true, value: { status: 'REJECTED', suspendedFor: 'PAPERS_FORGED' } });
    const approved = made.ok ? moved(made.value, 'IdentityApproved', 'PAPERS_SEEN', NOW) : made;
    expect(approved.ok && 'suspendedFor' in approved.value).toBe(false);
  });

  it('has its LEI kept in normal form, its seats within bounds, and both refused by their place', () => {
    expect(register({ lei: '549300 1kjtiigc8y1r12', seats: 3 })).toMatchObject({
      ok: true,
      value: { lei: '5493001KJTIIGC8Y1R12', seats: 3 },
    });
    expect(placesOf(register({ lei: '5493001KJTIIGC8Y1R13', seats: 0 }))).toEqual(['/seats', '/lei']);
  });
});
