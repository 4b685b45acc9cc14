import { defineJob, MAIL_RETRY, noPayload, uuidField } from '@app/platform';
import { UnrecoverableError } from 'bullmq';
import { ADVISORY_TOPICS } from '../../application/advisories/advisory-journal.js';
import { WEBHOOK_TOPICS } from '../../application/webhooks/endpoint-journal.js';
import { LETTER_EVENTS, type LetterEvent } from '../../domain/advisories/advisory-letter.js';

/** Writes to somebody of an advisory. */
export const writeAdvisoryJob = defineJob<{ advisoryId: string; told: LetterEvent }>({
  name: 'syndication.write-advisory',
  version: 1,
  retry: MAIL_RETRY,
  on: [ADVISORY_TOPICS.letterDue],
  parse: (raw) => {
    const named: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'told') : undefined;
    const told = LETTER_EVENTS.find((each) => each === named);
    if (told === undefined) throw new UnrecoverableError('payload.told: expected what is told by letter');
    return { advisoryId: uuidField(raw, 'advisoryId'), told };
  },
});

/** Tells a partner's people that an endpoint is no longer called. */
export const writeEndpointJob = defineJob({
  name: 'syndication.write-endpoint',
  version: 1,
  retry: MAIL_RETRY,
  on: [WEBHOOK_TOPICS.disabled],
  parse: (raw) => ({ endpointId: uuidField(raw, 'endpointId') }),
});

/** Runs the clocks of advisories. */
export const runAdvisoriesJob = defineJob<Record<string, never>>({
  name: 'syndication.run-advisories',
  version: 1,
  parse: noPayload,
  everyMs: 60_000,
});
