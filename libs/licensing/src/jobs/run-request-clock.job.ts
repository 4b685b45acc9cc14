import { defineJob, uuidField } from '@app/platform';
import { RequestId } from '../domain/license-request.js';

/** Reminds, notes lateness, or ends one request that waits for an answer. */
export const runRequestClockJob = defineJob({
  name: 'licensing.run-request-clock',
  version: 1,
  parse: (raw) => ({ requestId: RequestId(uuidField(raw, 'requestId')) }),
  dedupeId: ({ requestId }) => `run-request-clock-${requestId}`,
});
