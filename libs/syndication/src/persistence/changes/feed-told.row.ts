import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How far the changes of a partner's feed have been told. */
@Entity('feed_announcer')
@Check('chk_feed_announcer_position', 'position >= 0 AND silent_until >= 0')
export class FeedAnnouncerRow {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_feed_announcer' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_feed_announcer_partner' })
  partnerId!: string;

  @Column('bigint')
  position!: string;

  /** Up to here things are remembered, and nobody is told. */
  @Column('bigint', { name: 'silent_until' })
  silentUntil!: string;
}

/** What a partner was last told of a work. */
@Entity('feed_told')
@Check('chk_feed_told_as', `told_as IN ('ITEM', 'KILLED', 'WITHHELD', 'LICENSE_ENDED', 'LICENSE_SUSPENDED')`)
export class FeedToldRow {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_feed_told' })
  @ForeignKey('FeedAnnouncerRow', 'partnerId', { name: 'fk_feed_told_announcer' })
  partnerId!: string;

  @PrimaryColumn('text', { name: 'work_uri', primaryKeyConstraintName: 'pk_feed_told' })
  workUri!: string;

  @Column('uuid', { name: 'work_id' })
  @ForeignKey('WorkRow', 'id', { name: 'fk_feed_told_work' })
  workId!: string;

  @Column('text', { name: 'told_as' })
  toldAs!: string;
}
