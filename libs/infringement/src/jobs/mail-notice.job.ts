import { defineJob, uuidField } from '@app/platform';

/** A notice was served: by e-mail it goes into the mail. */
export const mailNoticeJob = defineJob({
  name: 'infringement.mail-notice',
  version: 1,
  on: ['infringement.notice-served'],
  parse: (raw) => ({ noticeId: uuidField(raw, 'noticeId') }),
});
