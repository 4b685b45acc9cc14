import {
  type Actor,
  type Clock,
  err,
  type NewId,
  ok,
  type Result,
  type TransitionRefused,
  type UnitOfWork,
} from '@app/kernel';
import { checkMove, type MoveRefused } from '../domain/case-states.js';
import { CaseId } from '../domain/infringement-case.js';
import { type Notice, NoticeId, revise } from '../domain/notice.js';
import type { NoticeLanguage, NoticeRegime } from '../domain/notice-regime.js';
import type { CaseReader } from './case-store.port.js';
import type { InfringementJournal } from './infringement-journal.js';
import { isLegalPerson } from './legal-person.js';
import type { NoticeDrafts, WrittenNotice } from './notice-drafts.js';
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

export interface PrepareNoticeCommand {
  readonly caseId: CaseId;
  readonly regime: NoticeRegime;
  readonly language: NoticeLanguage;
  readonly written: WrittenNotice;
  readonly actor: Actor;
}

export interface ReviseNoticeCommand {
  readonly noticeId: NoticeId;
  readonly seenVersion: number;
  readonly written: WrittenNotice;
  readonly actor: Actor;
}

type PrepareRefusal = NotLegalStaff | CaseUnknown | MoveRefused;
type ReviseRefusal = NotLegalStaff | CaseUnknown | NoticeUnknown | Stale | TransitionRefused;

/** A person writes a notice for a confirmed infringement. Nothing leaves yet; what is missing may be added. */
export class PrepareNotice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly cases: CaseReader,
    private readonly notices: NoticeStore,
    private readonly drafts: NoticeDrafts,
    private readonly journal: InfringementJournal,
  ) {}

  async execute(command: PrepareNoticeCommand): Promise<Result<Notice, PrepareRefusal>> {
    const { caseId, regime, language, written, actor } = command;
    if (!isLegalPerson(actor)) return err(NOT_LEGAL_STAFF);
    const file = await this.cases.byId(caseId);
    if (file === undefined) return err(caseUnknown(caseId));
    const allowed = checkMove(file.state, 'NOTICE_SENT');
    if (!allowed.ok) return allowed;
    const content = await this.drafts.compose(file, written, language);
    const createdAt = this.clock.now();
    return this.work.run(async (tx) => {
      const id = NoticeId(this.newId());
      const notice: Notice = {
        id,
        caseId,
        regime,
        language,
        state: 'DRAFT',
        version: 1,
        content,
        authorId: actor.id,
        createdAt,
      };
      await this.notices.add(tx, notice);
      await this.journal.note(tx, noted('infringement.notice-prepared', notice, actor, createdAt));
      return ok(notice);
    });
  }

  /** Other words for a notice that has not left; whoever had approved the old ones has approved nothing any more. */
  async revise({ noticeId, seenVersion, written, actor }: ReviseNoticeCommand): Promise<Result<Notice, ReviseRefusal>> {
    if (!isLegalPerson(actor)) return err(NOT_LEGAL_STAFF);
    const seen = await this.notices.byId(noticeId);
    if (seen === undefined) return err(noticeUnknown(noticeId));
    const file = await this.cases.byId(CaseId(seen.caseId));
    if (file === undefined) return err(caseUnknown(seen.caseId));
    const content = await this.drafts.compose(file, written, seen.language);
    return this.work.run(async (tx) => {
      const notice = await this.notices.find(tx, noticeId);
      if (notice === undefined) return err(noticeUnknown(noticeId));
      if (notice.version !== seenVersion) return err(stale(noticeId, seenVersion));
      const revised = revise(notice, content, actor.id);
      if (!revised.ok) return revised;
      if (!(await this.notices.change(tx, notice, revised.value))) return err(stale(noticeId, seenVersion));
      await this.journal.note(tx, noted('infringement.notice-revised', revised.value, actor, this.clock.now(), notice));
      return revised;
    });
  }
}

function noted(
  topic: `infringement.${string}`,
  { id, state, caseId, regime }: Notice,
  actor: Actor,
  at: Temporal.Instant,
  before?: Notice,
) {
  return {
    topic,
    subject: { type: 'infringement-notice', id },
    actor,
    at,
    ...(before === undefined ? {} : { before: before.state }),
    after: state,
    reason: regime,
    facts: { caseId, regime },
    payload: { noticeId: id, caseId },
  };
}
