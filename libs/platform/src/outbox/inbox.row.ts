import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message that a consumer has already acted on. */
@Entity('inbox')
export class InboxRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_inbox' })
  consumer!: string;

  @PrimaryColumn('text', { name: 'message_id', primaryKeyConstraintName: 'pk_inbox' })
  messageId!: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;
}
