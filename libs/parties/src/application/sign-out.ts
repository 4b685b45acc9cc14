import type { Actor, Clock, UnitOfWork } from '@app/kernel';
import { SESSION_ENDS } from '../domain/session.js';
import type { PartiesJournal } from './parties-journal.js';
import type { SessionStore } from './session-store.port.js';

/** Ends the session the caller is signed in by; access and refresh tokens are of no use from then on. */
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: SessionStore,
    private readonly journal: PartiesJournal,
  ) {}

  execute({ sessionId, actor }: { readonly sessionId: string; readonly actor: Actor }): Promise<'DONE' | 'OVER'> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      if (!(await this.sessions.end(tx, sessionId, SESSION_ENDS.SignedOut, now))) return 'OVER';
      await this.journal.note(tx, {
        actor,
        action: 'parties.session-ended',
        subject: { type: 'session', id: sessionId },
        before: 'LIVE',
        after: 'ENDED',
        reason: SESSION_ENDS.SignedOut,
        at: now,
        facts: { accountId: actor.id },
      });
      return 'DONE';
    });
  }
}
