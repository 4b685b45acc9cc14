import type { HolidayCalendar } from '@app/deadlines';
import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import { isStaff, LEGAL_DESK, type RoleRefused } from '../domain/partner-scope.js';
import {
  newRatification,
  type Ratification,
  type RatificationDraft,
  type RatificationInvalid,
} from '../domain/ratification.js';
import type { PartiesJournal } from './parties-journal.js';
import type { RatificationStore } from './ratification-store.port.js';

/** Records that a notice arrived, demanding whether what somebody did in the operator's name stands; starts the clock. */
export class RecordRatification {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly calendars: readonly HolidayCalendar[],
    private readonly demands: RatificationStore,
    private readonly journal: PartiesJournal,
  ) {}

  async execute({
    actor,
    ...draft
  }: RatificationDraft & { readonly actor: Actor }): Promise<Result<Ratification, RoleRefused | RatificationInvalid>> {
    if (!isStaff(actor, 'LEGAL', 'DESK', 'ADMIN')) return err(LEGAL_DESK);
    const by = { id: this.newId(), recordedBy: actor.id, now: this.clock.now() };
    const made = newRatification(draft, by, this.calendars);
    if (!made.ok) return made;
    const demand = made.value;
    return this.work.run(async (tx) => {
      await this.demands.add(tx, demand);
      await this.journal.note(tx, {
        actor,
        action: 'parties.ratification-demanded',
        subject: { type: 'ratification', id: demand.id },
        after: demand.state,
        reason: 'NOTICE_RECEIVED',
        rule: `${demand.clock.rule}: ${demand.clock.source}`,
        at: demand.recordedAt,
        facts: {
          noticeReceivedAt: demand.noticeReceivedAt.toString(),
          lapsesAt: demand.clock.lapsesAt.toString(),
          provisional: demand.clock.provisional,
        },
      });
      return ok(demand);
    });
  }
}
