import { defineJob, noPayload, uuidField } from '@app/platform';
import { WEBHOOK_TOPICS } from '../../application/webhooks/endpoint-journal.js';

/** Sends to one endpoint what is due. */
export const callEndpointJob = defineJob({
  name: 'syndication.call-endpoint',
  version: 1,
  parse: (raw) => ({ endpointId: uuidField(raw, 'endpointId') }),
  dedupeId: ({ endpointId }) => `call-endpoint-${endpointId}`,
  on: [WEBHOOK_TOPICS.due],
  // endpoints that do not answer hold a worker for their time-out
  concurrency: 8,
});

/** Looks for endpoints that something waits for. The shortest pause of the schedule is as long. */
export const sweepWebhooksJob = defineJob<Record<string, never>>({
  name: 'syndication.sweep-webhooks',
  version: 1,
  parse: noPayload,
  everyMs: 5_000,
});
