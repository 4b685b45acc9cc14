import { deadlineRule, type HolidayCalendar } from '@app/deadlines';
import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { CaseClock } from '../domain/case-clock.js';
import { delayClock, type EvidenceDelayRefusal } from '../domain/evidence-delay.js';
import type { CaseId } from '../domain/infringement-case.js';
import type { CaseStore } from './case-store.port.js';
import type { ClockStore } from './clock-store.port.js';
import type { InfringementJournal } from './infringement-journal.js';
import { isLegalPerson } from './legal-person.js';
import { type CaseUnknown, caseUnknown, NOT_LEGAL_STAFF, type NotLegalStaff } from './refusals.js';

export interface RecordEvidenceDelayCommand {
  readonly caseId: CaseId;
  /** Local dates, both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** Whose time; may be left out where that of one alone runs. */
  readonly counterNoticeId?: string;
  readonly actor: Actor;
}

/** Notarization and the like took days of our time after a counter-notice: they are left out of it, as far as the law allows. */
export class RecordEvidenceDelay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendars: readonly HolidayCalendar[],
    private readonly cases: CaseStore,
    private readonly clocks: ClockStore,
    private readonly journal: InfringementJournal,
  ) {}

  execute(
    command: RecordEvidenceDelayCommand,
  ): Promise<Result<CaseClock, NotLegalStaff | CaseUnknown | EvidenceDelayRefusal>> {
    const { caseId, actor, counterNoticeId, ...days } = command;
    return this.work.run(async (tx) => {
      if (!isLegalPerson(actor)) return err(NOT_LEGAL_STAFF);
      const file = await this.cases.find(tx, caseId);
      if (file === undefined) return err(caseUnknown(caseId));
      const at = this.clock.now();
      const running = await this.clocks.clocksOf(caseId, tx);
      const delay = { ...days, recordedBy: actor.id, recordedAt: at };
      const delayed = delayClock(running, delay, this.calendars, counterNoticeId);
      if (!delayed.ok) return delayed;
      const { code, subjectId, endsAt } = delayed.value;
      await this.clocks.reset(tx, delayed.value);
      const { source } = deadlineRule('NOTICE_EVIDENCE_DELAY');
      await this.journal.note(tx, {
        topic: 'infringement.evidence-delay-recorded',
        subject: { type: 'infringement-case', id: caseId },
        actor,
        at,
        reason: 'EVIDENCE_DELAY',
        rule: `NOTICE_EVIDENCE_DELAY: ${source}`,
        facts: {
          code,
          subjectId,
          from: days.from,
          to: days.to,
          endsAtBefore: endOf(running, delayed.value),
          endsAt: endsAt.toString(),
        },
        payload: { caseId, code },
      });
      return ok(delayed.value);
    });
  }
}

function endOf(clocks: readonly CaseClock[], { code, subjectId }: CaseClock): string {
  return String(clocks.find((clock) => clock.code === code && clock.subjectId === subjectId)?.endsAt);
}
