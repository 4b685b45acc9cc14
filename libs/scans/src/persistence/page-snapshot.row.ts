import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A page as it was seen; its bytes and its text lie in the object store under their hashes. Written once, erased once. */
@Entity('page_snapshot')
@Check('chk_page_snapshot_keys', `object_key ~ '^[0-9a-f]{64}$' AND text_key ~ '^[0-9a-f]{64}$'`)
@Check('chk_page_snapshot_size', 'size >= 0')
@Index('uq_page_snapshot_target', ['targetId'], { unique: true })
@Index('ix_page_snapshot_object', ['objectKey'])
@Index('ix_page_snapshot_text', ['textKey'])
export class PageSnapshotRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_page_snapshot' })
  id!: string;

  @Column('uuid', { name: 'target_id' })
  @ForeignKey('ScanTargetRow', 'id', { name: 'fk_page_snapshot_target' })
  targetId!: string;

  @Column('text')
  page!: string;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('text', { name: 'object_key' })
  objectKey!: string;

  @Column('text', { name: 'text_key' })
  textKey!: string;

  /** Bytes. */
  @Column('integer')
  size!: number;

  @Column('timestamptz', { name: 'fetched_at' })
  fetchedAt!: Date;

  @Column('text')
  charset!: string;

  @Column('text')
  title!: string;

  @Column('text')
  language!: string;

  @Column('integer', { nullable: true })
  status!: number | null;

  @Column('text', { name: 'remote_address', nullable: true })
  remoteAddress!: string | null;

  /** Whitelisted response headers. */
  @Column('jsonb')
  headers!: Record<string, string>;

  /** When its time was over: the hashes stay, the bytes do not. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt?: Date | null;
}
