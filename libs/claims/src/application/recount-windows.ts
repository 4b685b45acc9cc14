import { calendarsBehind, calendarYears, type HolidayCalendar } from '@app/deadlines';
import { type Clock, systemActor, type Tx, type UnitOfWork } from '@app/kernel';
import { type ProvisionalDeadlines, type Recounted, recountDeadlines } from '@app/parties';
import { type Claim, recountWindow } from '../domain/claim.js';
import type { ClaimJournal } from './claim-journal.js';
import type { ClaimStore } from './claim-store.port.js';

const ACTOR = systemActor('claims.recount-deadlines');

/** Counts the windows of open claims again once the calendar of their year is loaded. */
export class RecountWindows implements ProvisionalDeadlines<Claim> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendars: readonly HolidayCalendar[],
    private readonly claims: ClaimStore,
    private readonly journal: ClaimJournal,
  ) {}

  execute(report: (progress: Recounted) => Promise<void>): Promise<Recounted> {
    return recountDeadlines(this.work, this, report);
  }

  page(tx: Tx, after: string | undefined, limit: number): Promise<readonly Claim[]> {
    return this.claims.provisional(tx, after, limit);
  }

  async recount(tx: Tx, claim: Claim): Promise<'CHANGED' | 'UNCHANGED'> {
    const recounted = recountWindow(claim, this.calendars);
    if (recounted === undefined) return 'UNCHANGED';
    const { unknown } = calendarYears(claim.window.computation);
    const loaded = calendarsBehind(recounted.window.computation, unknown);
    const step = {
      event: 'WindowRecounted',
      actor: ACTOR,
      at: this.clock.now(),
      reason: `CALENDAR_LOADED: ${loaded.join('; ')}`,
    } as const;
    return (await this.journal.record(tx, claim, recounted, { step })) ? 'CHANGED' : 'UNCHANGED';
  }
}
