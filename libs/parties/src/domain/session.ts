import { err, nextState, ok, type Result, type StateTable } from '@app/kernel';

export const SESSION_STATES = ['LIVE', 'ENDED'] as const;
export type SessionState = (typeof SESSION_STATES)[number];
export type SessionEvent = 'SignedOut' | 'RefreshTokenReused' | 'AccountClosed';

export const SESSION_TRANSITIONS: StateTable<SessionState, SessionEvent> = {
  LIVE: { SignedOut: 'ENDED', RefreshTokenReused: 'ENDED', AccountClosed: 'ENDED' },
  ENDED: {},
};

/** Why a session is over before its time; stands in record and audit log. */
export const SESSION_ENDS = {
  SignedOut: 'SIGNED_OUT',
  RefreshTokenReused: 'REFRESH_TOKEN_REUSED',
  AccountClosed: 'ACCOUNT_CLOSED',
} as const satisfies Record<SessionEvent, string>;
export type SessionEnd = (typeof SESSION_ENDS)[SessionEvent];

/** Days. A rule of this service, no statute: a day is 24 hours here. */
export const SESSION_LIFE = {
  /** A session is over after this, however busy. */
  wholeDays: 60,
  /** A refresh token that nobody uses is over after this. */
  idleDays: 14,
  /** A page whose answer was lost may ask by the spent token for this long after it was spent, while nobody used the next. */
  lostAnswerSeconds: 20,
} as const;

/** WHY two: a page may be left while its answer is on the way; a program keeps what it asked for. docs/adr/0014. */
export type Keeper = 'PAGE' | 'PROGRAM';

/** One sign-in, kept going by refresh tokens: each of them is good once, and the next takes its place. */
export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly keeper: Keeper;
  readonly state: SessionState;
  readonly startedAt: Temporal.Instant;
  /** First instant at which it is over. */
  readonly expiresAt: Temporal.Instant;
}

export interface RefreshToken {
  /** SHA-256 of the token, hex. */
  readonly digest: string;
  readonly issuedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  /** Absent: it is the one that is good now. USED also for one that was spent unused, because its answer was lost. */
  readonly spent?: { readonly at: Temporal.Instant; readonly next: 'UNUSED' | 'USED' };
}

export type RenewalRefusal =
  | { readonly code: 'REFRESH_TOKEN_INVALID' }
  | { readonly code: 'REFRESH_TOKEN_EXPIRED' }
  /** Two hold the same token, one of them a thief; nobody knows which, so the session ends. */
  | { readonly code: 'REFRESH_TOKEN_REUSED' };

export function newSession(id: string, accountId: string, keeper: Keeper, now: Temporal.Instant): Session {
  const expiresAt = now.add({ hours: 24 * SESSION_LIFE.wholeDays });
  return { id, accountId, keeper, state: 'LIVE', startedAt: now, expiresAt };
}

/** The next refresh token of a session: never good for longer than the session. */
export function nextToken(session: Session, digest: string, now: Temporal.Instant): RefreshToken {
  const idle = now.add({ hours: 24 * SESSION_LIFE.idleDays });
  const expiresAt = Temporal.Instant.compare(idle, session.expiresAt) < 0 ? idle : session.expiresAt;
  return { digest, issuedAt: now, expiresAt };
}

/**
 * Whether a session may go on by this token. RFC 9700, section 4.14.2.
 * @param by who presents the token
 */
export function mayRenew(
  session: Session,
  token: RefreshToken,
  now: Temporal.Instant,
  by: Keeper,
): Result<void, RenewalRefusal> {
  if (!nextState(SESSION_TRANSITIONS, session.state, 'RefreshTokenReused').ok) {
    return err({ code: 'REFRESH_TOKEN_INVALID' });
  }
  const isForgiven = by === 'PAGE' && session.keeper === 'PAGE' && wasAnswerLost(token, now);
  if (token.spent !== undefined && !isForgiven) return err({ code: 'REFRESH_TOKEN_REUSED' });
  if (Temporal.Instant.compare(now, token.expiresAt) >= 0) return err({ code: 'REFRESH_TOKEN_EXPIRED' });
  return ok(undefined);
}

function wasAnswerLost({ spent }: RefreshToken, now: Temporal.Instant): boolean {
  if (spent === undefined || spent.next === 'USED') return false;
  return Temporal.Instant.compare(now, spent.at.add({ seconds: SESSION_LIFE.lostAnswerSeconds })) < 0;
}
