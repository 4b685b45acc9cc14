import { type Actor, type Clock, err, ok, type Result, type Tx, type UnitOfWork } from '@app/kernel';
import { type Advisory, acknowledge } from '../../domain/advisories/advisory.js';
import type { AdvisoryJournal } from './advisory-journal.js';
import type { AdvisoryStore } from './advisory-store.port.js';

export interface AdvisoryUnknown {
  readonly code: 'ADVISORY_UNKNOWN';
  readonly id: string;
}
export interface AdvisoryLinkInvalid {
  readonly code: 'ADVISORY_LINK_INVALID';
}

/** A partner has read an advisory. Said twice, it is heard once. */
export class AcknowledgeAdvisory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: AdvisoryStore,
    private readonly journal: AdvisoryJournal,
    private readonly hashOf: (secret: string) => string,
  ) {}

  execute(id: string, actor: Actor): Promise<Result<Advisory, AdvisoryUnknown>> {
    const { partnerId } = actor;
    return this.work.run(async (tx) => {
      const seen = partnerId === undefined ? undefined : await this.store.lock(tx, id, partnerId);
      if (seen === undefined) return err({ code: 'ADVISORY_UNKNOWN', id });
      return ok(await this.heard(tx, seen, actor, actor.id));
    });
  }

  /** @param secret of the link of a letter to one person, good once */
  byLink(secret: string, actor: Actor): Promise<Result<Advisory, AdvisoryLinkInvalid>> {
    return this.work.run(async (tx) => {
      const spent = await this.store.spendLink(tx, this.hashOf(secret));
      return spent === undefined
        ? err({ code: 'ADVISORY_LINK_INVALID' })
        : ok(await this.heard(tx, spent.advisory, actor, spent.accountId, 'LETTER'));
    });
  }

  /** @param by account or token */
  private async heard(
    tx: Tx,
    seen: Advisory,
    actor: Actor,
    by: string,
    through: 'SIGNED_IN' | 'LETTER' = 'SIGNED_IN',
  ): Promise<Advisory> {
    const at = this.clock.now();
    const after = acknowledge(seen, by, at);
    if (after === undefined) return seen;
    await this.store.apply(tx, seen, after);
    const reason = Temporal.Instant.compare(at, seen.dueAt) < 0 ? 'IN_TIME' : 'LATE';
    const action = 'syndication.advisory-acknowledged';
    const facts = { by, through };
    await this.journal.note(tx, after, { actor, action, before: seen.state, after: after.state, reason, at, facts });
    return after;
  }
}
