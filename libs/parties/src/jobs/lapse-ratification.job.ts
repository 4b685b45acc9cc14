import { defineJob, uuidField } from '@app/platform';

/** Refuses one demand for ratification by silence, if its time is over. */
export const lapseRatificationJob = defineJob<{ readonly ratificationId: string }>({
  name: 'parties.lapse-ratification',
  version: 1,
  parse: (raw) => ({ ratificationId: uuidField(raw, 'ratificationId') }),
  dedupeId: ({ ratificationId }) => `lapse-ratification-${ratificationId}`,
});
