import { calendarsBehind, calendarYears, deadlineRule, type HolidayCalendar, hasCalendarCome } from '@app/deadlines';
import { type Clock, systemActor, type Tx, type UnitOfWork } from '@app/kernel';
import { type ProvisionalDeadlines, type Recounted, recountDeadlines } from '@app/parties';
import { type CaseClock, isCaseClock, recountClock, setAnew } from '../domain/case-clock.js';
import { CaseId } from '../domain/infringement-case.js';
import { limitationOf } from '../domain/limitation.js';
import { limitationClocks } from '../domain/limitation-clocks.js';
import type { ClockStore } from './clock-store.port.js';
import type { InfringementJournal } from './infringement-journal.js';

const ACTOR = systemActor('infringement.recount-deadlines');

type NamedClock = CaseClock & { readonly id: string };

/** Counts running clocks of cases again once the calendar of their year is loaded. */
export class RecountCaseClocks implements ProvisionalDeadlines<NamedClock> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendars: readonly HolidayCalendar[],
    private readonly clocks: ClockStore,
    private readonly journal: InfringementJournal,
  ) {}

  execute(report: (progress: Recounted) => Promise<void>): Promise<Recounted> {
    return recountDeadlines(this.work, this, report);
  }

  async page(tx: Tx, after: string | undefined, limit: number): Promise<readonly NamedClock[]> {
    const clocks = await this.clocks.provisional(tx, after, limit);
    return clocks.map((each) => ({ ...each, id: this.clocks.idOf(each) }));
  }

  async recount(tx: Tx, seen: NamedClock): Promise<'CHANGED' | 'UNCHANGED'> {
    // WHY first: a limitation of twenty years waits for its calendar as long, and is looked at every hour
    if (!hasCalendarCome(seen.deadline, this.calendars)) return 'UNCHANGED';
    const at = this.clock.now();
    const next = isCaseClock(seen) ? recountClock(seen, this.calendars) : await this.limitation(tx, seen, at);
    if (next === undefined || (next.deadline.provisional && next.endsAt.equals(seen.endsAt))) return 'UNCHANGED';
    await this.clocks.reset(tx, next);
    const { caseId, code, subjectId, endsAt, deadline } = next;
    const { unknown } = calendarYears(seen.deadline);
    await this.journal.note(tx, {
      topic: 'infringement.clock-recounted',
      subject: { type: 'infringement-case', id: CaseId(caseId) },
      actor: ACTOR,
      at,
      reason: 'CALENDAR_LOADED',
      rule: `${code}: ${deadlineRule(code).source}`,
      facts: {
        code,
        subjectId,
        calendars: calendarsBehind(deadline, unknown).join('; '),
        endsAtBefore: seen.endsAt.toString(),
        endsAt: endsAt.toString(),
        provisional: deadline.provisional,
      },
      payload: { caseId, code },
    });
    return 'CHANGED';
  }

  /** From the facts on record; a clock that other periods were counted by stays as it is. */
  private async limitation(tx: Tx, seen: CaseClock, now: Temporal.Instant): Promise<CaseClock | undefined> {
    const limitation = limitationOf(await this.clocks.factsOf(seen.caseId, tx), now, this.calendars);
    const again = limitationClocks(seen.caseId, limitation).find(({ code }) => code === seen.code);
    return again?.period === seen.period ? setAnew(seen, again) : undefined;
  }
}
