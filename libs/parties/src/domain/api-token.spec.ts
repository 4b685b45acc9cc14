import { describe, expect, it } from '@jest/globals';
import { type ApiTokenDraft, newApiToken, outgoing, stateOf } from './api-token.js';

const NOW = Temporal.Instant.from('2026-03-10T12:00:00Z');
const ISSUE = { id: 't-1', prefix: 'imp_abcdefgh', issuedBy: 'a-1', now: NOW };
const make = (change: Partial<ApiTokenDraft> = {}) =>
  newApiToken({ label: 'CMS', partnerId: 'p-1', scopes: ['works:read'], ipRanges: [], ...change }, ISSUE);
const placesOf = (made: ReturnType<typeof make>) => (made.ok ? [] : made.error.problems.map(({ pointer }) => pointer));

describe('an API token', () => {
  it('of a partner has its role, and what nobody said as the rule says', () => {
    expect(make()).toMatchObject({ ok: true, value: { roles: ['PARTNER'], perMinute: 600, scopes: ['works:read'] } });
  });

  it.each<[string, string, Partial<ApiTokenDraft>]>([
    ['no label', '/label', { label: ' ' }],
    ['no scope', '/scopes', { scopes: [] }],
    ['an unknown scope', '/scopes', { scopes: ['works:read', 'works:burn'] }],
    ["the operator's role for a partner", '/roles', { roles: ['DESK'] }],
    ['a rate of nothing', '/perMinute', { perMinute: 0 }],
    ['a rate in fractions', '/perMinute', { perMinute: 1.5 }],
    ['an expiry that is past', '/expiresAt', { expiresAt: NOW }],
    ['an expiry in two years', '/expiresAt', { expiresAt: NOW.add({ hours: 24 * 730 }) }],
    ['too many ranges', '/ipRanges', { ipRanges: Array.from({ length: 51 }, (_, n) => `10.0.${n}.0/24`) }],
  ])('is refused with %s at %s', (_, pointer, change) => {
    expect(placesOf(make(change))).toEqual([pointer]);
  });

  it("of the operator's needs a role, and never that of an administrator", () => {
    const own = (roles: string[]) =>
      newApiToken({ label: 'Importer', roles, scopes: ['works:write'], ipRanges: [] }, ISSUE);
    expect(own(['DESK'])).toMatchObject({ ok: true, value: { roles: ['DESK'] } });
    for (const roles of [[], ['ADMIN'], ['DESK', 'ADMIN'], ['PARTNER']])
      expect(placesOf(own(roles))).toEqual(['/roles']);
  });

  it('is good until the instant it expires, beside the next one for the overlap, and never longer than before', () => {
    const made = make({ expiresAt: NOW.add({ hours: 30 }) });
    if (!made.ok) throw new Error('INVARIANT: a good draft');
    const end = NOW.add({ hours: 24 });
    const old = outgoing(made.value, 24, NOW);
    expect(stateOf(old, end.subtract({ nanoseconds: 1 }))).toBe('LIVE');
    expect(stateOf(old, end)).toBe('EXPIRED');
    expect(outgoing(made.value, 168, NOW)).toBe(made.value);
    expect(stateOf({ ...old, revokedAt: NOW }, NOW)).toBe('REVOKED');
  });
});
