import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A message that left its transaction with the commit and waits to become a queue job. */
@Entity('outbox')
@Index('ix_outbox_waiting', ['occurredAt'], { where: 'dispatched_at IS NULL' })
export class OutboxRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_outbox' })
  id!: string;

  @Column('text')
  topic!: string;

  /** Ids and codes only. */
  @Column('jsonb')
  payload!: Record<string, string | number | boolean>;

  /** Request or job that caused it; the jobs it becomes go on under it. */
  @Column('text', { name: 'correlation_id', nullable: true })
  correlationId!: string | null;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  @Column('timestamptz', { name: 'dispatched_at', nullable: true })
  dispatchedAt!: Date | null;
}
