import type { PublisherProfile } from '@app/parties';
import { NoticeId } from '../domain/notice.js';
import { noticeWords } from '../domain/notice-words.js';
import { plainText, writeNotice } from '../domain/write-notice.js';
import type { Documents } from './documents.port.js';
import type { NoticeStore } from './notice-store.port.js';
import type { Post } from './post.port.js';

/** Puts a notice that was served by e-mail into the mail, as it was kept. Sent twice it carries the same message id. */
export class MailNotice {
  constructor(
    private readonly profile: PublisherProfile,
    private readonly notices: NoticeStore,
    private readonly documents: Documents,
    private readonly post: Post,
  ) {}

  async execute(noticeId: string): Promise<'SENT' | 'NOT_BY_MAIL'> {
    const notice = await this.notices.byId(NoticeId(noticeId));
    if (notice?.served === undefined || notice.content.recipient.channel !== 'EMAIL') return 'NOT_BY_MAIL';
    const kept = await this.documents.read(notice.served.textHash);
    const on = notice.served.at.toZonedDateTimeISO(this.profile.zone).toPlainDate();
    await this.post.send({
      to: notice.content.recipient.address,
      subject: noticeWords(notice.language).regimes[notice.regime].title,
      text: kept === undefined ? plainText(writeNotice(notice, on)) : new TextDecoder().decode(kept),
      messageId: `notice-${notice.id}`,
    });
    return 'SENT';
  }
}
