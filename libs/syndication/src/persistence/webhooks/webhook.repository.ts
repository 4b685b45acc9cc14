import type { Tx } from '@app/kernel';
import { dateOf, instantOf, managerOf, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  ListPlace,
  MessageState,
  ReplayQuery,
  WebhookAttempt,
  WebhookEvent,
  WebhookMessage,
  WebhookStore,
} from '../../application/webhooks/webhook-store.port.js';
import type { WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import { endpointOf, type MessageRecord, messageOf } from './webhook.mapper.js';
import { WebhookEndpointRow } from './webhook-endpoint.row.js';

/** Events of a partner that has an endpoint, and a message for each endpoint that is enabled and wants the type. */
const PUBLISH = `
  WITH told AS (
    INSERT INTO webhook_event (id, partner_id, type, payload, occurred_at, place)
    SELECT told.* FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::bigint[])
      AS told (id, partner_id, type, payload, occurred_at, place)
    WHERE EXISTS (SELECT 1 FROM webhook_endpoint endpoint WHERE endpoint.partner_id = told.partner_id)
    ON CONFLICT (id) DO NOTHING RETURNING *),
  sent AS (
    INSERT INTO webhook_message (endpoint_id, event_id, state, attempts, due_at)
    SELECT endpoint.id, told.id, 'WAITING', 0, told.occurred_at
    FROM told JOIN webhook_endpoint endpoint ON endpoint.partner_id = told.partner_id AND endpoint.state = 'ENABLED'
      AND (endpoint.types = '{}' OR told.type = ANY (endpoint.types))
    RETURNING endpoint_id)
  SELECT DISTINCT endpoint_id FROM sent`;

/** A test is sent again only by its name, and no message that waits loses its place. */
const REPLAY = `
  INSERT INTO webhook_message AS message (endpoint_id, event_id, state, attempts, due_at)
  SELECT $1, event.id, 'WAITING', 0, $2 FROM webhook_event event
  WHERE event.partner_id = $3 AND ($4::uuid IS NULL OR event.id = $4)
    AND ($5::timestamptz IS NULL OR event.occurred_at >= $5 AND event.type <> 'webhook.test'
      AND ($6::text[] = '{}' OR event.type = ANY ($6)))
  ON CONFLICT (endpoint_id, event_id) DO UPDATE SET state = 'WAITING', attempts = 0, due_at = $2, settled_at = NULL
    WHERE message.state <> 'WAITING' AND ($4::uuid IS NOT NULL OR message.state = 'DEAD')
  RETURNING event_id`;

const MESSAGES = `
  SELECT message.*, event.partner_id, event.type, event.payload, event.occurred_at
  FROM webhook_message message JOIN webhook_event event ON event.id = message.event_id
  WHERE message.endpoint_id = $1 AND ($2::text IS NULL OR message.state = $2)
    AND ($3::timestamptz IS NULL OR (event.occurred_at, event.id) < ($3, $4::uuid))
  ORDER BY event.occurred_at DESC, event.id DESC LIMIT $5`;

const ATTEMPTS = `
  SELECT id, event_id, attempted_at, duration_ms, status, failure FROM webhook_attempt
  WHERE endpoint_id = $1 AND ($2::uuid IS NULL OR event_id = $2)
    AND ($3::timestamptz IS NULL OR (attempted_at, id) < ($3, $4::uuid))
  ORDER BY attempted_at DESC, id DESC LIMIT $5`;

@Injectable()
export class WebhookRepository implements WebhookStore {
  constructor(private readonly dataSource: DataSource) {}

  async ofPartner(partnerId: string): Promise<readonly WebhookEndpoint[]> {
    const rows = await this.dataSource.manager.find(WebhookEndpointRow, { where: { partnerId }, order: { id: 'ASC' } });
    return rows.map(endpointOf);
  }

  async find(id: string, partnerId?: string): Promise<WebhookEndpoint | undefined> {
    const where = partnerId === undefined ? { id } : { id, partnerId };
    const row = await this.dataSource.manager.findOne(WebhookEndpointRow, { where });
    return row === null ? undefined : endpointOf(row);
  }

  async lock(tx: Tx, id: string, partnerId: string): Promise<WebhookEndpoint | undefined> {
    const where = { id, partnerId };
    const row = await managerOf(tx).findOne(WebhookEndpointRow, { where, lock: { mode: 'pessimistic_write' } });
    return row === null ? undefined : endpointOf(row);
  }

  /** @returns how many it has; nobody adds one meanwhile */
  async lockPartner(tx: Tx, partnerId: string): Promise<number> {
    const manager = managerOf(tx);
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('webhook-endpoint:' || $1, 0))`, [partnerId]);
    return manager.countBy(WebhookEndpointRow, { partnerId });
  }

  async add(tx: Tx, endpoint: WebhookEndpoint): Promise<void> {
    const { id, partnerId, createdBy, createdAt } = endpoint;
    const made = { id, partnerId, createdBy, createdAt: dateOf(createdAt), leasedUntil: null };
    await managerOf(tx).insert(WebhookEndpointRow, { ...made, ...columnsOf(endpoint) });
  }

  async apply(tx: Tx, before: WebhookEndpoint, after: WebhookEndpoint): Promise<void> {
    const { id, version } = before;
    const { affected } = await managerOf(tx).update(WebhookEndpointRow, { id, version }, columnsOf(after));
    if (affected !== 1) throw new Error(`INVARIANT: endpoint ${id} was locked at version ${version}`);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await managerOf(tx).delete(WebhookEndpointRow, { id });
  }

  async publish(tx: Tx, events: readonly WebhookEvent[]): Promise<readonly string[]> {
    const rows = await managerOf(tx).query<{ endpoint_id: string }[]>(PUBLISH, columnsOfEvents(events));
    return rows.map((row) => row.endpoint_id);
  }

  async send(tx: Tx, event: WebhookEvent, endpointId: string): Promise<void> {
    const manager = managerOf(tx);
    const { id, partnerId, type, payload } = event;
    const at = dateOf(event.occurredAt);
    await manager.query(
      'INSERT INTO webhook_event (id, partner_id, type, payload, occurred_at, place) VALUES ($1, $2, $3, $4, $5, 0)',
      [id, partnerId, type, payload, at],
    );
    await manager.query(
      `INSERT INTO webhook_message (endpoint_id, event_id, state, attempts, due_at) VALUES ($1, $2, 'WAITING', 0, $3)`,
      [endpointId, id, at],
    );
  }

  async replay(tx: Tx, { id, partnerId, types }: WebhookEndpoint, which: ReplayQuery, now: Temporal.Instant) {
    const [eventId, since] = 'eventId' in which ? [which.eventId, null] : [null, dateOf(which.since)];
    const rows = await managerOf(tx).query<unknown[]>(REPLAY, [id, dateOf(now), partnerId, eventId, since, types]);
    return rows.length;
  }

  async isWaiting(tx: Tx, endpointId: string, eventId: string): Promise<boolean> {
    const rows = await managerOf(tx).query<unknown[]>(
      `SELECT 1 FROM webhook_message WHERE endpoint_id = $1 AND event_id = $2 AND state = 'WAITING'`,
      [endpointId, eventId],
    );
    return rows.length > 0;
  }

  async giveUp(tx: Tx, endpointId: string, now: Temporal.Instant): Promise<void> {
    await managerOf(tx).query(
      `UPDATE webhook_message SET state = 'DEAD', due_at = NULL, settled_at = $2 WHERE endpoint_id = $1 AND state = 'WAITING'`,
      [endpointId, dateOf(now)],
    );
  }

  async messages(
    endpointId: string,
    state: MessageState | undefined,
    before: ListPlace | undefined,
    limit: number,
  ): Promise<readonly WebhookMessage[]> {
    const values = [endpointId, state ?? null, dateOf(before?.at), before?.id ?? null, limit];
    return (await this.dataSource.query<MessageRecord[]>(MESSAGES, values)).map(messageOf);
  }

  async attempts(
    endpointId: string,
    eventId: string | undefined,
    before: ListPlace | undefined,
    limit: number,
  ): Promise<readonly WebhookAttempt[]> {
    const values = [endpointId, eventId ?? null, dateOf(before?.at), before?.id ?? null, limit];
    const rows = await this.dataSource.query<AttemptRecord[]>(ATTEMPTS, values);
    return rows.map((row) => ({
      id: row.id,
      eventId: row.event_id,
      attemptedAt: instantOf(row.attempted_at),
      durationMs: row.duration_ms,
      ...present('status', row.status),
      ...present('failure', row.failure),
    }));
  }
}

interface AttemptRecord {
  readonly id: string;
  readonly event_id: string;
  readonly attempted_at: Date;
  readonly duration_ms: number;
  readonly status: number | null;
  readonly failure: string | null;
}

function columnsOf({ url, types, disabledFor, sealedSecret, oldSecret, failingSince, version }: WebhookEndpoint) {
  return {
    url,
    types: [...types],
    state: disabledFor === undefined ? 'ENABLED' : 'DISABLED',
    disabledFor: disabledFor ?? null,
    sealedSecret,
    sealedOldSecret: oldSecret?.sealed ?? null,
    oldSecretUntil: dateOf(oldSecret?.until),
    failingSince: dateOf(failingSince),
    version,
  };
}

function columnsOfEvents(events: readonly WebhookEvent[]): unknown[] {
  return [
    events.map(({ id }) => id),
    events.map(({ partnerId }) => partnerId),
    events.map(({ type }) => type),
    events.map(({ payload }) => payload),
    events.map(({ occurredAt }) => dateOf(occurredAt)),
    events.map(({ place = 0n }) => place.toString()),
  ];
}
