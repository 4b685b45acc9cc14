import { defineJob, uuidField } from '@app/platform';

/** Works were imported: findings of works with new versions, or of works that share text with those of others, are judged again. */
export const spreadImportJob = defineJob({
  name: 'scans.spread-import',
  version: 1,
  parse: (raw) => ({ importId: uuidField(raw, 'importId') }),
  on: ['works.works-imported'],
});
