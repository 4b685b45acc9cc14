import { defineJob, MAIL_RETRY, uuidField } from '@app/platform';
import { UnrecoverableError } from 'bullmq';
import type { WriteLetterCommand } from '../application/write-letter.js';
import { ClaimId } from '../domain/claim.js';
import { TOLD } from '../domain/told.js';

/** Writes to a claimant about one step of the claim. */
export const writeLetterJob = defineJob<WriteLetterCommand>({
  name: 'claims.write-letter',
  version: 1,
  retry: MAIL_RETRY,
  on: [
    'claims.claim-filed',
    'claims.claim-found-incomplete',
    'claims.claim-upheld',
    'claims.claim-rejected',
    'claims.claim-forwarded',
    'claims.draft-reminded',
    'claims.link-requested',
  ],
  parse: (raw) => {
    const { event, version } = { event: undefined, version: undefined, ...(typeof raw === 'object' ? raw : {}) };
    const told = TOLD.find((each) => each === event);
    if (told === undefined) throw new UnrecoverableError('payload.event: expected a step that is told by letter');
    if (typeof version !== 'number') throw new UnrecoverableError('payload.version: expected a number');
    return { claimId: ClaimId(uuidField(raw, 'claimId')), told, version };
  },
});
