import { defineJob, MAIL_RETRY, uuidField } from '@app/platform';

/** A notice was served: by e-mail it goes into the mail. */
export const mailNoticeJob = defineJob({
  name: 'infringement.mail-notice',
  version: 1,
  retry: MAIL_RETRY,
  on: ['infringement.notice-served'],
  parse: (raw) => ({ noticeId: uuidField(raw, 'noticeId') }),
});
