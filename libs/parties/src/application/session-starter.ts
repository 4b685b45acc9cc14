import type { NewId, Tx } from '@app/kernel';
import { type Keeper, newSession, nextToken } from '../domain/session.js';
import { SECRET_MARKS, type Secrets } from './secrets.port.js';
import type { SessionStore } from './session-store.port.js';

/** What a signed-in person keeps a session going with; in clear only here and in the answer. */
export interface HeldSession {
  readonly sessionId: string;
  readonly refreshToken: string;
  /** First instant at which the refresh token is refused. */
  readonly refreshExpiresAt: Temporal.Instant;
}

/** Begins sessions, in the caller's transaction. */
export class SessionStarter {
  constructor(
    private readonly newId: NewId,
    private readonly secrets: Secrets,
    private readonly sessions: SessionStore,
  ) {}

  async begin(tx: Tx, accountId: string, keeper: Keeper, now: Temporal.Instant): Promise<HeldSession> {
    const session = newSession(this.newId(), accountId, keeper, now);
    const refreshToken = this.secrets.make(SECRET_MARKS.refreshToken);
    const token = nextToken(session, this.secrets.digestOf(refreshToken), now);
    await this.sessions.begin(tx, session, token);
    return { sessionId: session.id, refreshToken, refreshExpiresAt: token.expiresAt };
  }
}
