import { instantOf, known, present } from '@app/platform';
import { MESSAGE_STATES, type WebhookMessage } from '../../application/webhooks/webhook-store.port.js';
import { DISABLED_FOR, type WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import { WEBHOOK_TYPES } from '../../domain/webhooks/webhook-types.js';
import type { WebhookEndpointRow } from './webhook-endpoint.row.js';

export function endpointOf(row: WebhookEndpointRow): WebhookEndpoint {
  const { id, partnerId, url, types, disabledFor, sealedSecret, sealedOldSecret, oldSecretUntil } = row;
  const old =
    sealedOldSecret === null || oldSecretUntil === null
      ? null
      : { sealed: sealedOldSecret, until: instantOf(oldSecretUntil) };
  return {
    id,
    partnerId,
    url,
    types,
    sealedSecret,
    createdBy: row.createdBy,
    createdAt: instantOf(row.createdAt),
    version: row.version,
    ...present('oldSecret', old),
    ...present('disabledFor', disabledFor === null ? null : known(DISABLED_FOR, disabledFor, 'why it is disabled')),
    ...present('failingSince', row.failingSince === null ? null : instantOf(row.failingSince)),
  };
}

/** A message with its event, as `SELECT message.*, event.…` gives it. */
export interface MessageRecord {
  readonly event_id: string;
  readonly state: string;
  readonly attempts: number;
  readonly due_at: Date | null;
  readonly settled_at: Date | null;
  readonly partner_id: string;
  readonly type: string;
  readonly payload: string;
  readonly occurred_at: Date;
}

export function messageOf(row: MessageRecord): WebhookMessage {
  return {
    event: {
      id: row.event_id,
      partnerId: row.partner_id,
      type: known(WEBHOOK_TYPES, row.type, 'type of a webhook'),
      payload: row.payload,
      occurredAt: instantOf(row.occurred_at),
    },
    state: known(MESSAGE_STATES, row.state, 'state of a message'),
    attempts: row.attempts,
    ...present('dueAt', row.due_at === null ? null : instantOf(row.due_at)),
    ...present('settledAt', row.settled_at === null ? null : instantOf(row.settled_at)),
  };
}
