import { type Actor, type Clock, PUBLIC_ACTOR, type Tx, type UnitOfWork } from '@app/kernel';
import { SESSION_ENDS, type Session } from '../domain/session.js';
import type { PartiesJournal } from './parties-journal.js';
import type { Secrets } from './secrets.port.js';
import type { SessionStore } from './session-store.port.js';

/** THIS: the session the token belongs to. EVERYWHERE: every session of its account, on every device. */
export type SignOutReach = 'THIS' | 'EVERYWHERE';

/** Ends sessions by a refresh token: who holds it may always go, even when the access token has lapsed. */
export class SignOutByToken {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly sessions: SessionStore,
    private readonly journal: PartiesJournal,
  ) {}

  execute(command: { readonly refreshToken: string; readonly reach: SignOutReach }): Promise<'DONE' | 'OVER'> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const found = await this.sessions.lockByToken(tx, this.secrets.digestOf(command.refreshToken));
      // WHY a spent token is none: who has an old one may be a thief, and must not be able to sign anybody out
      if (found === undefined || found.session.state !== 'LIVE' || found.token.spent !== undefined) return 'OVER';
      const { session } = found;
      const holder = await this.sessions.holder(tx, session.id, session.accountId, now);
      await this.end(tx, session, command.reach, holder.ok ? holder.value : PUBLIC_ACTOR, now);
      return 'DONE';
    });
  }

  private async end(tx: Tx, session: Session, reach: SignOutReach, actor: Actor, at: Temporal.Instant): Promise<void> {
    const { id, accountId } = session;
    const reason = SESSION_ENDS.SignedOut;
    const count =
      reach === 'THIS'
        ? Number(await this.sessions.end(tx, id, reason, at))
        : await this.sessions.endAllOf(tx, accountId, reason, at);
    const subject =
      reach === 'THIS' ? ({ type: 'session', id } as const) : ({ type: 'account', id: accountId } as const);
    const action = reach === 'THIS' ? 'parties.session-ended' : 'parties.sessions-ended';
    await this.journal.note(tx, {
      actor,
      action,
      subject,
      ...(reach === 'THIS' ? { before: 'LIVE', after: 'ENDED' } : {}),
      reason,
      at,
      facts: { accountId, sessions: count },
    });
  }
}
