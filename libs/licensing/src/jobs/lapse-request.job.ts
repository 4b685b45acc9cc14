import { defineJob, uuidField } from '@app/platform';
import { RequestId } from '../domain/license-request.js';

/** Ends one request whose quote nobody accepted in time. */
export const lapseRequestJob = defineJob({
  name: 'licensing.lapse-request',
  version: 1,
  parse: (raw) => ({ requestId: RequestId(uuidField(raw, 'requestId')) }),
  dedupeId: ({ requestId }) => `lapse-request-${requestId}`,
});
