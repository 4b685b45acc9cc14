import { defineJob, MAIL_RETRY, uuidField } from '@app/platform';
import { UnrecoverableError } from 'bullmq';
import { SUBJECT_LETTERS, type SubjectLetter } from '../domain/subject-letter-wording.js';
import { SubjectRequestId } from '../domain/subject-request.js';

/** Writes to a person about a request. */
export const writeSubjectLetterJob = defineJob<{ readonly requestId: SubjectRequestId; readonly told: SubjectLetter }>({
  name: 'retention.write-letter',
  version: 1,
  retry: MAIL_RETRY,
  on: ['retention.request-opened', 'retention.request-extended', 'retention.request-answered'],
  parse: (raw) => {
    const { told: word } = { told: undefined, ...(typeof raw === 'object' ? raw : {}) };
    const told = SUBJECT_LETTERS.find((each) => each === word);
    if (told === undefined) throw new UnrecoverableError('payload.told: expected a letter that is written');
    return { requestId: SubjectRequestId(uuidField(raw, 'requestId')), told };
  },
});
