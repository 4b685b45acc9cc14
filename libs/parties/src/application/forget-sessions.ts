import type { Clock, UnitOfWork } from '@app/kernel';
import type { SessionStore } from './session-store.port.js';

/** Days of 24 hours for which a session that is over is kept: a stolen token that comes back is still known by it. */
const KEPT_DAYS = 30;
const PAGE = 1_000;

/** Forgets sessions, with their refresh tokens, that have been over for long. */
export class ForgetSessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: SessionStore,
  ) {}

  /** @returns how many were forgotten */
  async execute(): Promise<number> {
    const before = this.clock.now().subtract({ hours: 24 * KEPT_DAYS });
    let forgotten = 0;
    for (let page = PAGE; page === PAGE; forgotten += page) {
      page = await this.work.run((tx) => this.sessions.forget(tx, before, PAGE));
    }
    return forgotten;
  }
}
