import { CLOCK, type Clock, NEW_ID, type NewId, type Outbox, type OutboxMessage, type Tx } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { currentCorrelationId } from '../correlation/correlation.js';
import { managerOf } from '../database/transactions.js';
import { InboxRow } from './inbox.row.js';
import { OutboxRow } from './outbox.row.js';

/** Writes messages into the caller's transaction, and remembers which ones a consumer has seen. */
@Injectable()
export class OutboxRepository implements Outbox {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async announce(tx: Tx, { topic, payload }: OutboxMessage): Promise<void> {
    const occurredAt = new Date(this.clock.now().epochMilliseconds);
    const correlationId = currentCorrelationId() ?? null;
    const row = { id: this.newId(), topic, payload, correlationId, occurredAt, dispatchedAt: null };
    await managerOf(tx).insert(OutboxRow, row);
  }

  async announceMany(tx: Tx, messages: readonly OutboxMessage[]): Promise<void> {
    if (messages.length === 0) return;
    // payloads as lines of one text, for JSON has no line ends of its own: an array of them would be escaped and read twice
    await managerOf(tx).query(
      `INSERT INTO outbox (id, topic, payload, occurred_at, correlation_id)
       SELECT id, topic, payload::jsonb, $4, $5
       FROM unnest($1::uuid[], $2::text[], string_to_array($3, E'\\n')) AS message (id, topic, payload)`,
      [
        messages.map(() => this.newId()),
        messages.map(({ topic }) => topic),
        messages.map(({ payload }) => JSON.stringify(payload)).join('\n'),
        new Date(this.clock.now().epochMilliseconds),
        currentCorrelationId() ?? null,
      ],
    );
  }

  /**
   * Whether `consumer` meets this message for the first time; remembers it within `tx`. Delivery is at least once:
   * a consumer whose effect is not a conditional update asks here first.
   */
  async isFirstTime(tx: Tx, consumer: string, messageId: string): Promise<boolean> {
    const receivedAt = new Date(this.clock.now().epochMilliseconds);
    const { raw } = await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(InboxRow)
      .values({ consumer, messageId, receivedAt })
      .orIgnore()
      .returning('message_id')
      .execute();
    return Array.isArray(raw) && raw.length === 1;
  }
}
