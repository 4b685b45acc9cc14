import { type Clock, systemActor, type Tx } from '@app/kernel';
import type { ProvisionalDeadlines } from '@app/parties';
import { recountClock } from '../domain/answer-clock.js';
import type { LicenseRequest } from '../domain/license-request.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { Licensor } from './licensor.port.js';

const ACTOR = systemActor('licensing.recount-deadlines');

/** Requests that wait for an answer by a clock that ran into a year without calendar. */
export class ProvisionalAnswers implements ProvisionalDeadlines<LicenseRequest> {
  constructor(
    private readonly clock: Clock,
    private readonly licensor: Licensor,
    private readonly requests: LicenseRequestStore,
    private readonly journal: LicensingJournal,
  ) {}

  page(tx: Tx, after: string | undefined, limit: number): Promise<readonly LicenseRequest[]> {
    return this.requests.provisional(tx, after, limit);
  }

  async recount(tx: Tx, seen: LicenseRequest): Promise<'CHANGED' | 'UNCHANGED'> {
    const recounted = seen.clock && recountClock(seen.clock, this.licensor.calendars);
    if (seen.clock === undefined || recounted === undefined) return 'UNCHANGED';
    const { next, calendars } = recounted;
    // the version stays: nothing a person decides on has changed
    await this.requests.apply(tx, seen, { ...seen, clock: next });
    await this.journal.note(tx, {
      actor: ACTOR,
      action: 'licensing.answer-recounted',
      subject: { type: 'license-request', id: seen.id },
      before: seen.state,
      after: seen.state,
      reason: 'CALENDAR_LOADED',
      at: this.clock.now(),
      facts: {
        calendars: calendars.join('; '),
        dueAtBefore: seen.clock.dueAt.toString(),
        dueAt: next.dueAt.toString(),
        ...(seen.clock.lapsesAt === undefined ? {} : { lapsesAtBefore: seen.clock.lapsesAt.toString() }),
        ...(next.lapsesAt === undefined ? {} : { lapsesAt: next.lapsesAt.toString() }),
        provisional: next.provisional !== undefined,
      },
    });
    return 'CHANGED';
  }
}
