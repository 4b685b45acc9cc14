import type { HolidayCalendar } from '@app/deadlines';
import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import { type CounterNotice, clocksOfCounter, recordCounterNotice } from '../domain/counter-notice.js';
import { CaseId } from '../domain/infringement-case.js';
import { type MoveCaseRefusal, moveCase } from '../domain/move-case.js';
import type { DeliveryInvalid, NoticeId } from '../domain/notice.js';
import type { CounterElement } from '../domain/notice-regime.js';
import type { CaseProgress } from './case-progress.js';
import type { CaseStore } from './case-store.port.js';
import type { InfringementJournal } from './infringement-journal.js';
import { isLegalPerson } from './legal-person.js';
import type { NoticeStore } from './notice-store.port.js';
import {
  type CaseUnknown,
  caseUnknown,
  NOT_LEGAL_STAFF,
  type NoticeUnknown,
  type NotLegalStaff,
  noticeUnknown,
} from './refusals.js';

export interface FileCounterNoticeCommand {
  readonly noticeId: NoticeId;
  readonly receivedAt: Temporal.Instant;
  readonly given: readonly CounterElement[];
  readonly statement: string;
  readonly actor: Actor;
}

export type FileCounterNoticeRefusal = NotLegalStaff | NoticeUnknown | CaseUnknown | DeliveryInvalid | MoveCaseRefusal;

/** A counter-notice is put on file: what it lacks is named, and the clocks of its law start with its arrival. */
export class FileCounterNotice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly calendars: readonly HolidayCalendar[],
    private readonly cases: CaseStore,
    private readonly notices: NoticeStore,
    private readonly progress: CaseProgress,
    private readonly journal: InfringementJournal,
  ) {}

  async execute(command: FileCounterNoticeCommand): Promise<Result<CounterNotice, FileCounterNoticeRefusal>> {
    const { noticeId, receivedAt, given, statement, actor } = command;
    if (!isLegalPerson(actor)) return err(NOT_LEGAL_STAFF);
    const at = this.clock.now();
    return this.work.run(async (tx) => {
      const notice = await this.notices.find(tx, noticeId);
      if (notice === undefined) return err(noticeUnknown(noticeId));
      const file = await this.cases.find(tx, CaseId(notice.caseId));
      if (file === undefined) return err(caseUnknown(notice.caseId));
      const moved = moveCase(file, { to: 'COUNTER_RECEIVED', by: actor.id, at, document: 'COUNTER_NOTICE' });
      if (!moved.ok) return moved;
      const sentAt = notice.served?.at;
      const isEarly = sentAt === undefined || Temporal.Instant.compare(receivedAt, sentAt) < 0;
      if (isEarly || Temporal.Instant.compare(receivedAt, at) > 0) {
        const expected = `an instant from ${sentAt?.toString() ?? 'the sending of the notice'} to now`;
        return err({ code: 'DELIVERY_INVALID', at: '/receivedAt', expected });
      }
      const { regime } = notice;
      const facts = { id: this.newId(), caseId: file.id, noticeId, regime, receivedAt, given, statement };
      const counter = recordCounterNotice({ ...facts, recordedBy: actor.id, recordedAt: at });
      await this.notices.addCounter(tx, counter);
      const clocks = clocksOfCounter(counter, this.calendars);
      const step = { actor, at, reason: `counter-notice ${counter.id}`, clocks };
      if (!(await this.progress.take(tx, file, moved.value, step)))
        throw new Error('INVARIANT: the case moved under our lock');
      await this.journal.note(tx, {
        topic: 'infringement.counter-notice-filed',
        subject: { type: 'infringement-case', id: file.id },
        actor,
        at,
        before: file.state,
        after: moved.value.file.state,
        reason: regime,
        facts: { noticeId, counterNoticeId: counter.id, missing: counter.missing.length },
        payload: { noticeId, caseId: file.id },
      });
      return ok(counter);
    });
  }
}
