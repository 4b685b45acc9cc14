import { type Actor, type Clock, err, ok, PUBLIC_ACTOR, type Result, type UnitOfWork } from '@app/kernel';
import { type Keeper, mayRenew, nextToken, type RenewalRefusal, SESSION_ENDS } from '../domain/session.js';
import type { PartiesJournal } from './parties-journal.js';
import { SECRET_MARKS, type Secrets } from './secrets.port.js';
import type { HeldSession } from './session-starter.js';
import type { HolderRefusal, SessionStore } from './session-store.port.js';

export type RefreshRefusal = RenewalRefusal | Exclude<HolderRefusal, { code: 'SESSION_OVER' }>;

export interface Refreshed extends HeldSession {
  readonly actor: Actor;
}

export interface RefreshCommand {
  readonly refreshToken: string;
  /** Who presents it. */
  readonly by: Keeper;
}

/**
 * Trades a refresh token for the next one. A token that comes back a second time ends its whole session, unless a page
 * lost the answer: then the next token, which nobody used, is spent as well, and whoever holds it after all is told apart.
 */
export class RefreshSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly sessions: SessionStore,
    private readonly journal: PartiesJournal,
  ) {}

  execute({ refreshToken, by }: RefreshCommand): Promise<Result<Refreshed, RefreshRefusal>> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const found = await this.sessions.lockByToken(tx, this.secrets.digestOf(refreshToken));
      if (found === undefined) return err({ code: 'REFRESH_TOKEN_INVALID' });
      const { session, token } = found;
      const may = mayRenew(session, token, now, by);
      if (!may.ok) {
        if (may.error.code !== 'REFRESH_TOKEN_REUSED') return may;
        await this.sessions.end(tx, session.id, SESSION_ENDS.RefreshTokenReused, now);
        await this.journal.note(tx, {
          actor: PUBLIC_ACTOR,
          action: 'parties.session-ended',
          subject: { type: 'session', id: session.id },
          before: session.state,
          after: 'ENDED',
          reason: SESSION_ENDS.RefreshTokenReused,
          at: now,
          facts: { accountId: session.accountId },
        });
        return may;
      }
      const holder = await this.sessions.holder(tx, session.id, session.accountId, now);
      if (!holder.ok) return err(holder.error.code === 'SESSION_OVER' ? INVALID : holder.error);
      const next = this.secrets.make(SECRET_MARKS.refreshToken);
      const nextOnRecord = nextToken(session, this.secrets.digestOf(next), now);
      await this.sessions.rotate(tx, session, token, nextOnRecord, now);
      return ok({
        actor: holder.value,
        sessionId: session.id,
        refreshToken: next,
        refreshExpiresAt: nextOnRecord.expiresAt,
      });
    });
  }
}

const INVALID = { code: 'REFRESH_TOKEN_INVALID' } as const;
