import type { HolidayCalendar } from '@app/deadlines';
import { type Clock, systemActor, type Tx, type UnitOfWork } from '@app/kernel';
import { type Ratification, recount } from '../domain/ratification.js';
import type { PartiesJournal } from './parties-journal.js';
import type { RatificationStore } from './ratification-store.port.js';
import { type ProvisionalDeadlines, type Recounted, recountDeadlines } from './recount-deadlines.js';

const ACTOR = systemActor('parties.recount-deadlines');

/** Counts the time of pending demands again once the calendar of their year is loaded. */
export class RecountRatifications implements ProvisionalDeadlines<Ratification> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendars: readonly HolidayCalendar[],
    private readonly demands: RatificationStore,
    private readonly journal: PartiesJournal,
  ) {}

  execute(report: (progress: Recounted) => Promise<void>): Promise<Recounted> {
    return recountDeadlines(this.work, this, report);
  }

  page(tx: Tx, after: string | undefined, limit: number): Promise<readonly Ratification[]> {
    return this.demands.provisional(tx, after, limit);
  }

  async recount(tx: Tx, seen: Ratification): Promise<'CHANGED' | 'UNCHANGED'> {
    const { next, calendars } = recount(seen, this.calendars);
    if (next === undefined || (await this.demands.reclock(tx, seen, next)) === 'STALE') return 'UNCHANGED';
    await this.journal.note(tx, {
      actor: ACTOR,
      action: 'parties.ratification-recounted',
      subject: { type: 'ratification', id: seen.id },
      before: seen.state,
      after: seen.state,
      reason: 'CALENDAR_LOADED',
      rule: `${seen.clock.rule}: ${seen.clock.source}`,
      at: this.clock.now(),
      facts: {
        calendars: calendars.join('; '),
        lapsesAtBefore: seen.clock.lapsesAt.toString(),
        lapsesAt: next.lapsesAt.toString(),
        provisional: next.provisional,
      },
    });
    return 'CHANGED';
  }
}
