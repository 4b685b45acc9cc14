import type { HolidayCalendar } from '@app/deadlines';
import { type Clock, systemActor, type Tx, type UnitOfWork } from '@app/kernel';
import { type ProvisionalDeadlines, type Recounted, recountDeadlines } from '@app/parties';
import type { Claim } from '../domain/claim.js';
import { recountClaim } from '../domain/recount-claim.js';
import type { ClaimJournal } from './claim-journal.js';
import type { ClaimStore } from './claim-store.port.js';

const ACTOR = systemActor('claims.recount-deadlines');

/** Counts windows, lapses of drafts and times to complain again once the calendar of their year is loaded. */
export class RecountClaims implements ProvisionalDeadlines<Claim> {
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
    const at = this.clock.now();
    const recounted = recountClaim(claim, this.calendars, at);
    if (recounted === undefined) return 'UNCHANGED';
    const step = {
      event: recounted.of.includes('WINDOW') ? 'WindowRecounted' : 'TimeRecounted',
      actor: ACTOR,
      at,
      reason: `CALENDAR_LOADED: ${recounted.calendars.join('; ')}`,
    } as const;
    return (await this.journal.record(tx, claim, recounted.claim, { step })) ? 'CHANGED' : 'UNCHANGED';
  }
}
