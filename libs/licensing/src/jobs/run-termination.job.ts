import { defineJob, uuidField } from '@app/platform';
import { AgreementId } from '../domain/agreement.js';

/** Ends one agreement whose notice has run out. */
export const runTerminationJob = defineJob({
  name: 'licensing.run-termination',
  version: 1,
  parse: (raw) => ({ agreementId: AgreementId(uuidField(raw, 'agreementId')) }),
  dedupeId: ({ agreementId }) => `run-termination-${agreementId}`,
});
