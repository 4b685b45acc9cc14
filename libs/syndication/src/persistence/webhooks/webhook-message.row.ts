import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Something that happened to what a partner has. */
@Entity('webhook_event')
@Index('ix_webhook_event_partner', ['partnerId', 'occurredAt', 'id'])
@Index('ix_webhook_event_occurred', ['occurredAt'])
export class WebhookEventRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_webhook_event' })
  id!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_webhook_event_partner' })
  partnerId!: string;

  @Column('text')
  type!: string;

  /** The bytes that are signed, the same with every attempt. */
  @Column('text')
  payload!: string;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  /** In the partner's feed: the order in which messages of one moment leave. */
  @Column('bigint')
  place!: string;
}

/** An event on its way to one endpoint. */
@Entity('webhook_message')
@Check('chk_webhook_message_state', `state IN ('WAITING', 'DELIVERED', 'DEAD')`)
@Check('chk_webhook_message_due', `(state = 'WAITING') = (due_at IS NOT NULL)`)
@Check('chk_webhook_message_settled', `(state = 'WAITING') = (settled_at IS NULL)`)
@Check('chk_webhook_message_attempts', 'attempts >= 0')
@Index('ix_webhook_message_due', ['dueAt', 'endpointId'], { where: `state = 'WAITING'` })
@Index('ix_webhook_message_event', ['eventId'])
export class WebhookMessageRow {
  @PrimaryColumn('uuid', { name: 'endpoint_id', primaryKeyConstraintName: 'pk_webhook_message' })
  @ForeignKey('WebhookEndpointRow', 'id', { name: 'fk_webhook_message_endpoint', onDelete: 'CASCADE' })
  endpointId!: string;

  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'pk_webhook_message' })
  @ForeignKey('WebhookEventRow', 'id', { name: 'fk_webhook_message_event', onDelete: 'CASCADE' })
  eventId!: string;

  @Column('text')
  state!: string;

  /** In this round: a replay begins another. */
  @Column('integer')
  attempts!: number;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}

/** One call of an endpoint. */
@Entity('webhook_attempt')
@Check('chk_webhook_attempt_duration', 'duration_ms >= 0')
@Check('chk_webhook_attempt_result', 'status IS NOT NULL OR failure IS NOT NULL')
@Index('ix_webhook_attempt_endpoint', ['endpointId', 'attemptedAt', 'id'])
@Index('ix_webhook_attempt_message', ['endpointId', 'eventId'])
@ForeignKey('WebhookMessageRow', ['endpointId', 'eventId'], ['endpointId', 'eventId'], {
  name: 'fk_webhook_attempt_message',
  onDelete: 'CASCADE',
})
export class WebhookAttemptRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_webhook_attempt' })
  id!: string;

  @Column('uuid', { name: 'endpoint_id' })
  endpointId!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('timestamptz', { name: 'attempted_at' })
  attemptedAt!: Date;

  @Column('integer', { name: 'duration_ms' })
  durationMs!: number;

  /** Of the answer. */
  @Column('integer', { nullable: true })
  status!: number | null;

  /** Why there was none. */
  @Column('text', { nullable: true })
  failure!: string | null;
}
