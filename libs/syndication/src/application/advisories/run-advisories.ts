import { type Clock, systemActor, type UnitOfWork } from '@app/kernel';
import { runClock } from '../../domain/advisories/advisory.js';
import type { AdvisoryJournal } from './advisory-journal.js';
import type { AdvisoryStore } from './advisory-store.port.js';

const ACTOR = systemActor('syndication.run-advisories');
const BATCH = 200;

/** Clocks of advisories: reminders, what goes to the desk, and looks at pages that should have obeyed. Safe on two workers. */
export class RunAdvisories {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: AdvisoryStore,
    private readonly journal: AdvisoryJournal,
  ) {}

  async execute(): Promise<{ readonly reminded: number; readonly escalated: number; readonly asked: number }> {
    const now = this.clock.now();
    const done = { reminded: 0, escalated: 0 };
    for (const id of await this.store.due(now, BATCH)) {
      const told = await this.step(id, now);
      if (told === 'REMINDED') done.reminded += 1;
      if (told === 'ESCALATED') done.escalated += 1;
    }
    return { ...done, asked: await this.askForLooks(now) };
  }

  private step(id: string, now: Temporal.Instant): Promise<'NOT_DUE' | 'REMINDED' | 'ESCALATED'> {
    return this.work.run(async (tx) => {
      const seen = await this.store.lock(tx, id);
      const step = seen === undefined ? 'NOT_DUE' : runClock(seen, now);
      if (seen === undefined || step === 'NOT_DUE') return 'NOT_DUE';
      const { told, advisory } = step;
      await this.store.apply(tx, seen, advisory);
      await this.journal.letters(tx, [{ advisoryId: id, told }]);
      const action = told === 'REMINDED' ? 'syndication.advisory-reminded' : 'syndication.advisory-escalated';
      const reason = told === 'REMINDED' ? 'HALF_OF_TIME' : 'NOT_ACKNOWLEDGED';
      const [before, after] = [seen.state, advisory.state];
      await this.journal.note(tx, advisory, { actor: ACTOR, action, before, after, reason, at: now });
      return told;
    });
  }

  private askForLooks(now: Temporal.Instant): Promise<number> {
    return this.work.run(async (tx) => {
      const pages = await this.store.takeUnasked(tx, now, BATCH);
      await this.journal.checks(tx, pages);
      return pages.length;
    });
  }
}
