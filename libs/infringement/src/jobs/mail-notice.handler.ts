import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { MailNotice } from '../application/mail-notice.js';
import { mailNoticeJob } from './mail-notice.job.js';

@Injectable()
@HandlesJob(mailNoticeJob)
export class MailNoticeHandler implements JobHandler<{ noticeId: string }> {
  constructor(private readonly mailNotice: MailNotice) {}

  handle({ noticeId }: { noticeId: string }): Promise<string> {
    return this.mailNotice.execute(noticeId);
  }
}
