import type { Tx } from '@app/kernel';
import { dateOf, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { WebhookAttempt, WebhookCalls, WebhookMessage } from '../../application/webhooks/webhook-store.port.js';
import type { WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import { endpointOf, type MessageRecord, messageOf } from './webhook.mapper.js';
import { WebhookEndpointRow } from './webhook-endpoint.row.js';
import { WebhookAttemptRow } from './webhook-message.row.js';

const NEXT = `
  SELECT message.*, event.partner_id, event.type, event.payload, event.occurred_at
  FROM webhook_message message JOIN webhook_event event ON event.id = message.event_id
  WHERE message.endpoint_id = $1 AND message.state = 'WAITING' AND message.due_at <= $2
  ORDER BY message.due_at, event.place, event.id LIMIT 1`;

const DUE = `
  SELECT DISTINCT message.endpoint_id FROM webhook_message message JOIN webhook_endpoint endpoint ON endpoint.id = message.endpoint_id
  WHERE message.state = 'WAITING' AND message.due_at <= $1 AND endpoint.state = 'ENABLED'
    AND (endpoint.leased_until IS NULL OR endpoint.leased_until <= $1) LIMIT $2`;

@Injectable()
export class WebhookCallsQuery implements WebhookCalls {
  constructor(private readonly dataSource: DataSource) {}

  async due(now: Temporal.Instant, limit: number): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ endpoint_id: string }[]>(DUE, [dateOf(now), limit]);
    return rows.map((row) => row.endpoint_id);
  }

  async lease(endpointId: string, now: Temporal.Instant, until: Temporal.Instant): Promise<boolean> {
    const [, taken] = await this.dataSource.query<[unknown, number]>(
      `UPDATE webhook_endpoint SET leased_until = $3
       WHERE id = $1 AND state = 'ENABLED' AND (leased_until IS NULL OR leased_until <= $2)`,
      [endpointId, dateOf(now), dateOf(until)],
    );
    return taken === 1;
  }

  async release(endpointId: string, until: Temporal.Instant): Promise<void> {
    const sql = 'UPDATE webhook_endpoint SET leased_until = NULL WHERE id = $1 AND leased_until = $2';
    await this.dataSource.query(sql, [endpointId, dateOf(until)]);
  }

  async next(
    endpointId: string,
    now: Temporal.Instant,
  ): Promise<{ endpoint: WebhookEndpoint; message: WebhookMessage } | undefined> {
    const where = { id: endpointId, state: 'ENABLED' };
    const endpoint = await this.dataSource.manager.findOne(WebhookEndpointRow, { where });
    if (endpoint === null) return undefined;
    const [row] = await this.dataSource.query<MessageRecord[]>(NEXT, [endpointId, dateOf(now)]);
    return row === undefined ? undefined : { endpoint: endpointOf(endpoint), message: messageOf(row) };
  }

  async settle(
    tx: Tx,
    endpointId: string,
    { event, attempts, dueAt }: WebhookMessage,
    after: Pick<WebhookMessage, 'state' | 'dueAt' | 'settledAt'>,
  ): Promise<boolean> {
    const [, settled] = await managerOf(tx).query<[unknown, number]>(
      `UPDATE webhook_message SET state = $5, attempts = attempts + 1, due_at = $6, settled_at = $7
       WHERE endpoint_id = $1 AND event_id = $2 AND state = 'WAITING' AND attempts = $3 AND due_at = $4`,
      [endpointId, event.id, attempts, dateOf(dueAt), after.state, dateOf(after.dueAt), dateOf(after.settledAt)],
    );
    return settled === 1;
  }

  async note(tx: Tx, endpointId: string, attempt: WebhookAttempt): Promise<void> {
    const { id, eventId, attemptedAt, durationMs, status = null, failure = null } = attempt;
    const row = { id, endpointId, eventId, attemptedAt: dateOf(attemptedAt), durationMs, status, failure };
    await managerOf(tx).insert(WebhookAttemptRow, row);
  }

  async forget(before: Temporal.Instant): Promise<number> {
    const [, gone] = await this.dataSource.query<[unknown, number]>(
      'DELETE FROM webhook_event WHERE occurred_at < $1',
      [dateOf(before)],
    );
    return gone;
  }
}
