import { describe, expect, it } from '@jest/globals';
import { type AccountDraft, newAccount } from './account.js';

const NOW = Temporal.Instant.from('2026-03-10T12:00:00Z');
const open = (change: Partial<AccountDraft> = {}) =>
  newAccount(
    {
      email: 'desk@newsroom.example',
      displayName: 'Desk',
      roles: ['DESK'],
      password: 'long enough to stand alone',
      ...change,
    },
    'a-1',
    NOW,
  );
const placesOf = (made: ReturnType<typeof open>) => (made.ok ? [] : made.error.problems.map(({ pointer }) => pointer));

describe('an account', () => {
  it('is stored under one spelling of its address', () => {
    expect(open({ email: ' Desk@Newsroom.Example ' })).toMatchObject({
      ok: true,
      value: { email: 'desk@newsroom.example' },
    });
  });

  it('never holds the password', () => {
    expect(JSON.stringify(open())).not.toContain('long enough');
  });

  it.each<[string, string, Partial<AccountDraft>]>([
    ['no address', '/email', { email: 'desk' }],
    ['an address of two lines', '/email', { email: 'a@newsroom.example\nb@newsroom.example' }],
    ['no name', '/displayName', { displayName: '　' }],
    ['no role', '/roles', { roles: [] }],
    ['an unknown role', '/roles', { roles: ['DESK', 'OWNER'] }],
    [
      'an administrator of a partner who is none of its people',
      '/roles',
      { roles: ['PARTNER_ADMIN'], partnerId: 'p-1' },
    ],
    ["a partner's role without a partner", '/roles', { roles: ['PARTNER'] }],
    ["the operator's role for a partner", '/roles', { roles: ['PARTNER', 'DESK'], partnerId: 'p-1' }],
    ['a password of 11 characters', '/password', { password: '12345678901' }],
    ['a password of 129 characters', '/password', { password: 'a'.repeat(129) }],
  ])('is refused with %s at %s', (_, pointer, change) => {
    expect(placesOf(open(change))).toEqual([pointer]);
  });
});
