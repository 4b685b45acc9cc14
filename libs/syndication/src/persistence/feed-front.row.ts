import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The front of a partner's feed. Written by the database's own triggers, in the transaction of each change. */
@Entity('feed_front')
@Check('chk_feed_front_position', 'position > 0')
@Check('chk_feed_front_due', 'due_at > ripe_until')
export class FeedFrontRow {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_feed_front' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_feed_front_partner' })
  partnerId!: string;

  @Column('bigint')
  position!: string;

  /** Whole seconds, another one for every change. */
  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('timestamptz', { name: 'ripe_until', nullable: true })
  ripeUntil!: Date | null;

  /** When time alone changes something next; may be `infinity`. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | number | null;
}
