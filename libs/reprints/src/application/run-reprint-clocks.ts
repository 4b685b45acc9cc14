import { type Clock, systemActor, type UnitOfWork } from '@app/kernel';
import type { ReprintId } from '../domain/declared-reprint.js';
import { askCheck, runClock } from '../domain/reprint-clock.js';
import type { ReprintStore } from './reprint-store.port.js';
import type { ReprintsJournal } from './reprints-journal.js';

const ACTOR = systemActor('reprints.run-clocks');
const BATCH = 100;

/**
 * Clocks that have run out: a last look is asked for, and what is not mended by then goes to legal staff. And pages whose next look is due.
 * Safe on two workers.
 */
export class RunReprintClocks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly reprints: ReprintStore,
    private readonly journal: ReprintsJournal,
  ) {}

  /** @returns how many looks were asked for, and how many reprints escalated */
  async execute(): Promise<{ readonly asked: number; readonly escalated: number }> {
    const now = this.clock.now();
    const done = { asked: 0, escalated: 0 };
    for (const id of await this.reprints.due(now, BATCH)) {
      const step = await this.work.run(async (tx) => {
        const seen = await this.reprints.claimDue(tx, id);
        if (seen === undefined) return 'NOT_DUE';
        const { kind, ...of } = runClock(seen, now);
        if (!('reprint' in of)) return kind;
        await this.reprints.apply(tx, seen, of.reprint);
        if (kind === 'ASK_CHECK') {
          await this.journal.askCheck(tx, seen);
          return kind;
        }
        const [before, after] = [seen.state, of.reprint.state];
        const action = before === 'IN_BREACH' ? 'reprints.cure-lapsed' : 'reprints.removal-lapsed';
        const reason = 'reason' in of ? of.reason : 'CLOCK_LAPSED';
        const rule = seen.cureRule;
        await this.journal.note(tx, {
          reprint: of.reprint,
          actor: ACTOR,
          action,
          before,
          after,
          reason,
          at: now,
          ...(rule === undefined ? {} : { rule }),
        });
        return kind;
      });
      if (step === 'ASK_CHECK') done.asked += 1;
      if (step === 'ESCALATED') done.escalated += 1;
    }
    for (const id of await this.reprints.checksDue(now, BATCH)) {
      if (await this.askLook(id, now)) done.asked += 1;
    }
    return done;
  }

  private askLook(id: ReprintId, now: Temporal.Instant): Promise<boolean> {
    return this.work.run(async (tx) => {
      const seen = await this.reprints.claimDue(tx, id);
      const due = seen?.nextCheckAt;
      if (seen === undefined || due === undefined || Temporal.Instant.compare(due, now) > 0) return false;
      await this.reprints.apply(tx, seen, askCheck(seen, now));
      await this.journal.askCheck(tx, seen);
      return true;
    });
  }
}
