import { calendarsBehind, calendarYears, type HolidayCalendar } from '@app/deadlines';
import { type Clock, systemActor, type Tx, type UnitOfWork } from '@app/kernel';
import { type ProvisionalDeadlines, type Recounted, recountDeadlines } from '@app/parties';
import { type Hearing, recountCure } from '../domain/hearing.js';
import type { HearingStore } from './hearing-store.port.js';
import type { InfringementJournal } from './infringement-journal.js';

const ACTOR = systemActor('infringement.recount-deadlines');

/** Counts the time partners have to cure again once the calendar of its year is loaded. */
export class RecountHearings implements ProvisionalDeadlines<Hearing> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendars: readonly HolidayCalendar[],
    private readonly hearings: HearingStore,
    private readonly journal: InfringementJournal,
  ) {}

  execute(report: (progress: Recounted) => Promise<void>): Promise<Recounted> {
    return recountDeadlines(this.work, this, report);
  }

  page(tx: Tx, after: string | undefined, limit: number): Promise<readonly Hearing[]> {
    return this.hearings.provisional(tx, after, limit);
  }

  async recount(tx: Tx, seen: Hearing): Promise<'CHANGED' | 'UNCHANGED'> {
    const next = recountCure(seen, this.calendars);
    if (next === undefined || !(await this.hearings.change(tx, seen, next))) return 'UNCHANGED';
    const { id, partnerId, cureBy, deadline } = next;
    await this.journal.note(tx, {
      topic: 'infringement.hearing-recounted',
      subject: { type: 'infringement-hearing', id },
      actor: ACTOR,
      at: this.clock.now(),
      reason: 'CALENDAR_LOADED',
      facts: {
        partnerId,
        calendars: calendarsBehind(deadline, calendarYears(seen.deadline).unknown).join('; '),
        cureByBefore: seen.cureBy.toString(),
        cureBy: cureBy.toString(),
        provisional: deadline.provisional,
      },
      payload: { hearingId: id, partnerId },
    });
    return 'CHANGED';
  }
}
