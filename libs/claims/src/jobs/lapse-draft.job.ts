import { defineJob, uuidField } from '@app/platform';

/** Lapses one draft, if it is due. */
export const lapseDraftJob = defineJob<{ readonly claimId: string }>({
  name: 'claims.lapse-draft',
  version: 1,
  parse: (raw) => ({ claimId: uuidField(raw, 'claimId') }),
  dedupeId: ({ claimId }) => `lapse-draft-${claimId}`,
  concurrency: 4,
});
