import type { HolidayCalendar } from '@app/deadlines';
import { type Actor, type Clock, err, ok, type Result, type TransitionRefused, type UnitOfWork } from '@app/kernel';
import { startClock } from '../domain/case-clock.js';
import { CaseId } from '../domain/infringement-case.js';
import type { LimitationFact } from '../domain/limitation.js';
import { type MoveCaseRefusal, moveCase } from '../domain/move-case.js';
import { type DeliveryInvalid, deliver, type Notice, type NoticeDelivery, type NoticeId } from '../domain/notice.js';
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
  type Stale,
  stale,
} from './refusals.js';

export interface RecordDeliveryCommand {
  readonly noticeId: NoticeId;
  readonly seenVersion: number;
  readonly outcome: NoticeDelivery['outcome'];
  /** When it arrived, or came back. */
  readonly arrivedAt: Temporal.Instant;
  readonly proof: string;
  readonly proofHash?: string;
  readonly actor: Actor;
}

export type RecordDeliveryRefusal =
  | NotLegalStaff
  | NoticeUnknown
  | CaseUnknown
  | Stale
  | TransitionRefused
  | DeliveryInvalid
  | MoveCaseRefusal;

/** A notice arrived: limitation is interrupted from that instant, and the time to answer runs. Or it came back. */
export class RecordDelivery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendars: readonly HolidayCalendar[],
    private readonly cases: CaseStore,
    private readonly notices: NoticeStore,
    private readonly progress: CaseProgress,
    private readonly journal: InfringementJournal,
  ) {}

  async execute(command: RecordDeliveryCommand): Promise<Result<Notice, RecordDeliveryRefusal>> {
    const { noticeId, seenVersion, outcome, arrivedAt, proof, proofHash, actor } = command;
    if (!isLegalPerson(actor)) return err(NOT_LEGAL_STAFF);
    const at = this.clock.now();
    return this.work.run(async (tx) => {
      const notice = await this.notices.find(tx, noticeId);
      if (notice === undefined) return err(noticeUnknown(noticeId));
      if (notice.version !== seenVersion) return err(stale(noticeId, seenVersion));
      const file = await this.cases.find(tx, CaseId(notice.caseId));
      if (file === undefined) return err(caseUnknown(notice.caseId));
      const delivered = deliver(notice, {
        outcome,
        at: arrivedAt,
        proof,
        recordedBy: actor.id,
        recordedAt: at,
        ...(proofHash === undefined ? {} : { proofHash }),
      });
      if (!delivered.ok) return delivered;
      const to = outcome === 'DELIVERED' ? 'NOTICE_DELIVERED' : 'UNDELIVERABLE';
      const moved = moveCase(file, { to, by: actor.id, at, document: 'DELIVERY_RECORD' });
      if (!moved.ok) return moved;
      if (!(await this.notices.change(tx, notice, delivered.value))) return err(stale(noticeId, seenVersion));
      const arrived: LimitationFact[] = [{ kind: 'DEMAND_ARRIVED', at: arrivedAt }];
      const subject = { caseId: file.id, subjectId: noticeId };
      const response = startClock('NOTICE_RESPONSE', subject, arrivedAt, this.calendars);
      const hangsOnIt = outcome === 'DELIVERED' ? { facts: arrived, clocks: [response] } : {};
      const step = { actor, at, reason: `notice ${noticeId} ${outcome}`, ...hangsOnIt };
      if (!(await this.progress.take(tx, file, moved.value, step)))
        throw new Error('INVARIANT: the case moved under our lock');
      await this.journal.note(tx, {
        topic: 'infringement.notice-delivery-recorded',
        subject: { type: 'infringement-notice', id: noticeId },
        actor,
        at,
        before: notice.state,
        after: delivered.value.state,
        reason: outcome,
        facts: { caseId: file.id, arrivedAt: arrivedAt.toString(), ...(proofHash === undefined ? {} : { proofHash }) },
        payload: { noticeId, caseId: file.id },
      });
      return ok(delivered.value);
    });
  }
}
