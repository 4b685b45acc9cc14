import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Place of a licensed work in a partner's feed. */
@Entity('feed_entry')
@Unique('uq_feed_entry_position', ['partnerId', 'position'])
@Index('ix_feed_entry_uri', ['workUri'])
export class FeedEntryRow {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_feed_entry' })
  @ForeignKey('FeedFrontRow', 'partnerId', { name: 'fk_feed_entry_front' })
  partnerId!: string;

  @PrimaryColumn('text', { name: 'work_uri', primaryKeyConstraintName: 'pk_feed_entry' })
  workUri!: string;

  @Column('bigint')
  position!: string;
}
