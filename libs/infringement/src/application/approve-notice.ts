import { type Actor, type Clock, err, type Result, type TransitionRefused, type UnitOfWork } from '@app/kernel';
import { CaseId } from '../domain/infringement-case.js';
import {
  type AuthorApproves,
  approve,
  type Notice,
  type NoticeId,
  type NoticeIncomplete,
  withdraw,
} from '../domain/notice.js';
import type { NoticeBlocked } from '../domain/notice-guard.js';
import type { CaseReader } from './case-store.port.js';
import type { InfringementJournal } from './infringement-journal.js';
import { isLegalPerson } from './legal-person.js';
import type { NoticeClearance } from './notice-clearance.js';
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

export interface NoticeCommand {
  readonly noticeId: NoticeId;
  readonly seenVersion: number;
  readonly actor: Actor;
}

type Refusal = NotLegalStaff | NoticeUnknown | CaseUnknown | Stale | TransitionRefused;
export type ApproveNoticeRefusal = Refusal | NoticeIncomplete | AuthorApproves | NoticeBlocked;

/** A second person stands for a notice: whole by its law, and with nothing in its way as things stand now. */
export class ApproveNotice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly cases: CaseReader,
    private readonly notices: NoticeStore,
    private readonly clearance: NoticeClearance,
    private readonly journal: InfringementJournal,
  ) {}

  async execute({ noticeId, seenVersion, actor }: NoticeCommand): Promise<Result<Notice, ApproveNoticeRefusal>> {
    if (!isLegalPerson(actor)) return err(NOT_LEGAL_STAFF);
    const seen = await this.notices.byId(noticeId);
    if (seen === undefined) return err(noticeUnknown(noticeId));
    const file = await this.cases.byId(CaseId(seen.caseId));
    if (file === undefined) return err(caseUnknown(seen.caseId));
    const now = this.clock.now();
    const approved = approve(seen, actor.id, now);
    if (!approved.ok) return approved;
    const { guarded } = await this.clearance.check(file, seen.regime, now);
    if (!guarded.ok) return guarded;
    return this.change(noticeId, seenVersion, actor, 'infringement.notice-approved', (notice) =>
      approve(notice, actor.id, now),
    );
  }

  /** A notice that will not leave after all. */
  async withdraw({ noticeId, seenVersion, actor }: NoticeCommand): Promise<Result<Notice, ApproveNoticeRefusal>> {
    if (!isLegalPerson(actor)) return err(NOT_LEGAL_STAFF);
    return this.change(noticeId, seenVersion, actor, 'infringement.notice-withdrawn', withdraw);
  }

  private change(
    noticeId: NoticeId,
    seenVersion: number,
    actor: Actor,
    topic: `infringement.${string}`,
    decide: (notice: Notice) => Result<Notice, ApproveNoticeRefusal>,
  ): Promise<Result<Notice, ApproveNoticeRefusal>> {
    return this.work.run(async (tx) => {
      const notice = await this.notices.find(tx, noticeId);
      if (notice === undefined) return err(noticeUnknown(noticeId));
      if (notice.version !== seenVersion) return err(stale(noticeId, seenVersion));
      const decided = decide(notice);
      if (!decided.ok) return decided;
      if (!(await this.notices.change(tx, notice, decided.value))) return err(stale(noticeId, seenVersion));
      await this.journal.note(tx, {
        topic,
        subject: { type: 'infringement-notice', id: noticeId },
        actor,
        at: this.clock.now(),
        before: notice.state,
        after: decided.value.state,
        reason: notice.regime,
        facts: { caseId: notice.caseId, authorId: notice.authorId },
        payload: { noticeId, caseId: notice.caseId },
      });
      return decided;
    });
  }
}
