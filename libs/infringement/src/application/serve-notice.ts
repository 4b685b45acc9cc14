import { type Clock, err, ok, type Result, type TransitionRefused, type UnitOfWork } from '@app/kernel';
import type { PublisherProfile } from '@app/parties';
import { CaseId } from '../domain/infringement-case.js';
import { type MoveCaseRefusal, moveCase } from '../domain/move-case.js';
import { type Notice, serve } from '../domain/notice.js';
import type { NoticeBlocked } from '../domain/notice-guard.js';
import { plainText, writeNotice } from '../domain/write-notice.js';
import type { NoticeCommand } from './approve-notice.js';
import type { CaseProgress } from './case-progress.js';
import type { CaseReader, CaseStore } from './case-store.port.js';
import type { Documents } from './documents.port.js';
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

export type ServeNoticeRefusal =
  | NotLegalStaff
  | NoticeUnknown
  | CaseUnknown
  | Stale
  | TransitionRefused
  | NoticeBlocked
  | MoveCaseRefusal;

/**
 * An approved notice leaves. Everything the guard looks at is asked again at this moment, about the very version of the case that then says
 * NOTICE_SENT; the text and the PDF that go out are kept under their hashes.
 */
export class ServeNotice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly profile: PublisherProfile,
    private readonly cases: CaseStore & CaseReader,
    private readonly notices: NoticeStore,
    private readonly clearance: NoticeClearance,
    private readonly documents: Documents,
    private readonly progress: CaseProgress,
    private readonly journal: InfringementJournal,
  ) {}

  async execute({ noticeId, seenVersion, actor }: NoticeCommand): Promise<Result<Notice, ServeNoticeRefusal>> {
    if (!isLegalPerson(actor)) return err(NOT_LEGAL_STAFF);
    const seen = await this.notices.byId(noticeId);
    if (seen === undefined) return err(noticeUnknown(noticeId));
    const asked = await this.cases.byId(CaseId(seen.caseId));
    if (asked === undefined) return err(caseUnknown(seen.caseId));
    const at = this.clock.now();
    // WHY outside: the guard reads other features' tables; case and notice are read again below, and their versions decide.
    const { guarded, licenseCheck } = await this.clearance.check(asked, seen.regime, at);
    const { textHash, pdfHash } = await this.write(seen, at);
    return this.work.run(async (tx) => {
      const notice = await this.notices.find(tx, noticeId);
      if (notice === undefined) return err(noticeUnknown(noticeId));
      if (notice.version !== seenVersion || seen.version !== seenVersion) return err(stale(noticeId, seenVersion));
      const file = await this.cases.find(tx, CaseId(notice.caseId));
      if (file === undefined) return err(caseUnknown(notice.caseId));
      const served = serve(notice, { by: actor.id, at, textHash, pdfHash });
      if (!served.ok) return served;
      if (file.version !== asked.version) return err(stale(file.id, asked.version));
      if (!guarded.ok) return guarded;
      const move = { to: 'NOTICE_SENT', by: actor.id, at, document: 'NOTICE' } as const;
      const moved = moveCase(file, licenseCheck === undefined ? move : { ...move, licenseCheck });
      if (!moved.ok) return moved;
      if (!(await this.notices.change(tx, notice, served.value))) return err(stale(noticeId, seenVersion));
      const reason = `notice ${noticeId} served`;
      if (!(await this.progress.take(tx, file, moved.value, { actor, at, reason })))
        throw new Error('INVARIANT: the case moved under our lock');
      await this.journal.note(tx, {
        topic: 'infringement.notice-served',
        subject: { type: 'infringement-notice', id: noticeId },
        actor,
        at,
        before: notice.state,
        after: served.value.state,
        reason: notice.regime,
        facts: { caseId: file.id, textHash, pdfHash, channel: notice.content.recipient.channel },
        payload: { noticeId, caseId: file.id },
      });
      return ok(served.value);
    });
  }

  /** What goes out, stored before it does. */
  private async write(
    notice: Notice,
    at: Temporal.Instant,
  ): Promise<{ readonly textHash: string; readonly pdfHash: string }> {
    const written = writeNotice(notice, at.toZonedDateTimeISO(this.profile.zone).toPlainDate());
    const pdf = await this.documents.print(written, at);
    const text = new TextEncoder().encode(plainText(written));
    const [textHash, pdfHash] = await Promise.all([this.documents.keep(text), this.documents.keep(pdf)]);
    return { textHash, pdfHash };
  }
}
