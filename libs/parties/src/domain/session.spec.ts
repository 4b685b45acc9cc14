import { nextState } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  type Keeper,
  mayRenew,
  newSession,
  nextToken,
  SESSION_ENDS,
  SESSION_STATES,
  SESSION_TRANSITIONS,
} from './session.js';

const NOW = Temporal.Instant.from('2026-03-10T12:00:00Z');
const DIGEST = 'a'.repeat(64);
const session = newSession('s-1', 'a-1', 'PAGE', NOW);
const token = nextToken(session, DIGEST, NOW);
const codeAt = (at: Temporal.Instant, change: object = {}, of: object = {}, by: Keeper = 'PROGRAM') => {
  const may = mayRenew({ ...session, ...of }, { ...token, ...change }, at, by);
  return may.ok ? 'OK' : may.error.code;
};

describe('a session', () => {
  it('goes on by a token nobody used, until the instant it expires', () => {
    const end = Temporal.Instant.from('2026-03-24T12:00:00Z');
    expect(token.expiresAt.equals(end)).toBe(true);
    expect(codeAt(end.subtract({ nanoseconds: 1 }))).toBe('OK');
    expect(codeAt(end)).toBe('REFRESH_TOKEN_EXPIRED');
  });

  it('is over after 60 days, however often it was refreshed', () => {
    const late = nextToken(session, DIGEST, NOW.add({ hours: 24 * 59 }));
    expect(late.expiresAt.equals(session.expiresAt)).toBe(true);
  });

  it('knows a token that comes back, even when it is too old, and one of a session that is over', () => {
    const spent = { at: NOW, next: 'UNUSED' };
    expect(codeAt(NOW, { spent })).toBe('REFRESH_TOKEN_REUSED');
    expect(codeAt(session.expiresAt, { spent })).toBe('REFRESH_TOKEN_REUSED');
    expect(codeAt(NOW, { spent }, { state: 'ENDED' })).toBe('REFRESH_TOKEN_INVALID');
  });

  it('goes on for a page whose answer was lost, for some seconds, and only while nobody used the next token', () => {
    const page = (seconds: number, spent: object, of = {}) => codeAt(NOW.add({ seconds }), { spent }, of, 'PAGE');
    expect(page(19, { at: NOW, next: 'UNUSED' })).toBe('OK');
    expect(page(20, { at: NOW, next: 'UNUSED' })).toBe('REFRESH_TOKEN_REUSED');
    expect(page(1, { at: NOW, next: 'USED' })).toBe('REFRESH_TOKEN_REUSED');
    expect(page(1, { at: NOW, next: 'UNUSED' }, { state: 'ENDED' })).toBe('REFRESH_TOKEN_INVALID');
    expect(page(1, { at: NOW, next: 'UNUSED' }, { keeper: 'PROGRAM' })).toBe('REFRESH_TOKEN_REUSED');
  });

  it('moves by this table and no other', () => {
    const events = Object.keys(SESSION_ENDS) as (keyof typeof SESSION_ENDS)[];
    const rows = SESSION_STATES.flatMap((state) =>
      events.map((event) => {
        const to = nextState(SESSION_TRANSITIONS, state, event);
        return `${state} + ${event} -> ${to.ok ? to.value : 'refused'}`;
      }),
    );
    expect(rows).toMatchInlineSnapshot(`
[
  "LIVE + SignedOut -> ENDED",
  "LIVE + RefreshTokenReused -> ENDED",
  "LIVE + AccountClosed -> ENDED",
  "ENDED + SignedOut -> refused",
  "ENDED + RefreshTokenReused -> refused",
  "ENDED + AccountClosed -> refused",
]
`);
  });
});
