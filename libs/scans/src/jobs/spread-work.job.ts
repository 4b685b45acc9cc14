import { defineJob, uuidField } from '@app/platform';

/** A work was canceled: findings of it are judged again. */
export const spreadWorkJob = defineJob({
  name: 'scans.spread-work',
  version: 1,
  parse: (raw) => ({ workId: uuidField(raw, 'workId') }),
  on: ['works.work-canceled'],
});
