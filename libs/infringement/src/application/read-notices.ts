import type { Clock } from '@app/kernel';
import type { PublisherProfile } from '@app/parties';
import type { CounterNotice } from '../domain/counter-notice.js';
import { missingElements, type Notice, type NoticeId } from '../domain/notice.js';
import { type MissingElement } from '../domain/notice-regime.js';
import { plainText, writeNotice } from '../domain/write-notice.js';
import type { Documents } from './documents.port.js';
import type { NoticeStore } from './notice-store.port.js';

export interface NoticeFile {
  readonly notice: Notice;
  readonly missing: readonly MissingElement[];
}

/** Notices for the legal staff: what they say, what they lack, and the documents as they went out. */
export class ReadNotices {
  constructor(
    private readonly clock: Clock,
    private readonly profile: PublisherProfile,
    private readonly notices: NoticeStore,
    private readonly documents: Documents,
  ) {}

  async ofCase(caseId: string): Promise<readonly NoticeFile[]> {
    return (await this.notices.ofCase(caseId)).map(fileOf);
  }

  countersOf(caseId: string): Promise<readonly CounterNotice[]> {
    return this.notices.countersOf(caseId);
  }

  async one(id: NoticeId): Promise<NoticeFile | undefined> {
    const notice = await this.notices.byId(id);
    return notice === undefined ? undefined : fileOf(notice);
  }

  /** The text for an e-mail or a form: as it went out, or as it would go out now. */
  async text(id: NoticeId): Promise<string | undefined> {
    const notice = await this.notices.byId(id);
    if (notice === undefined) return undefined;
    const kept = notice.served === undefined ? undefined : await this.documents.read(notice.served.textHash);
    return kept === undefined ? plainText(this.written(notice)) : new TextDecoder().decode(kept);
  }

  async pdf(id: NoticeId): Promise<Uint8Array | undefined> {
    const notice = await this.notices.byId(id);
    if (notice === undefined) return undefined;
    const kept = notice.served === undefined ? undefined : await this.documents.read(notice.served.pdfHash);
    return kept ?? this.documents.print(this.written(notice), this.clock.now());
  }

  private written(notice: Notice) {
    const at = notice.served?.at ?? this.clock.now();
    return writeNotice(notice, at.toZonedDateTimeISO(this.profile.zone).toPlainDate());
  }
}

function fileOf(notice: Notice): NoticeFile {
  return { notice, missing: missingElements(notice.regime, notice.content) };
}
