import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AltId, InfoSource } from '../domain/work.js';

/** One version of a work, with the content as it was imported. Versions are added, never overwritten; only the status moves. */
@Entity('work')
@Check('chk_work_origin', `origin IN ('OWN', 'THIRD_PARTY', 'UNKNOWN')`)
@Check('chk_work_source', `(origin = 'THIRD_PARTY') = (source IS NOT NULL) AND source <> ''`)
@Check('chk_work_pub_status', `pub_status IN ('usable', 'withheld', 'canceled')`)
@Check(
  'chk_work_withheld_at',
  `CASE pub_status WHEN 'usable' THEN withheld_at IS NULL WHEN 'withheld' THEN withheld_at IS NOT NULL ELSE true END`,
)
@Check('chk_work_canceled_at', `(pub_status = 'canceled') = (canceled_at IS NOT NULL)`)
@Check('chk_work_title', `title <> ''`)
@Check('chk_work_char_count', `char_count >= 0`)
@Check('chk_work_content_hash', `content_hash ~ '^[0-9a-f]{64}$'`)
@Index('uq_work_uri_version', ['uri', 'version'], { unique: true })
@Index('uq_work_sequence', ['sequence'], { unique: true })
@Index('uq_work_current', ['uri'], { unique: true, where: 'is_current' })
@Index('ix_work_list', ['versionCreated', 'sequence'], { where: 'is_current' })
@Index('ix_work_embargo', ['embargoedUntil'], { where: 'is_current AND embargoed_until IS NOT NULL' })
// not by TypeORM: it knows no operator classes, and no columns that are only included
@Index('ix_work_title', { synchronize: false })
@Index('ix_work_rights', { synchronize: false })
export class WorkRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_work' })
  id!: string;

  @Column('bigint')
  sequence!: string;

  @Column('text')
  uri!: string;

  @Column('text')
  version!: string;

  @Column('boolean', { name: 'is_current' })
  isCurrent!: boolean;

  @Column('text')
  type!: string;

  /** BCP 47. */
  @Column('text')
  language!: string;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  /** As printed. */
  @Column('text', { name: 'source_label', nullable: true })
  sourceLabel!: string | null;

  @Column('text')
  origin!: string;

  /** Whom to ask about a THIRD_PARTY work. */
  @Column('text', { nullable: true })
  source!: string | null;

  @Column('timestamptz', { name: 'first_created' })
  firstCreated!: Date;

  @Column('timestamptz', { name: 'version_created' })
  versionCreated!: Date;

  @Column('timestamptz', { name: 'embargoed_until', nullable: true })
  embargoedUntil!: Date | null;

  @Column('text', { name: 'pub_status' })
  pubStatus!: string;

  @Column('text', { nullable: true })
  byline!: string | null;

  @Column('text', { nullable: true })
  category!: string | null;

  @Column('text', { name: 'copyright_holder', nullable: true })
  copyrightHolder!: string | null;

  @Column('text', { name: 'copyright_notice', nullable: true })
  copyrightNotice!: string | null;

  @Column('text', { name: 'usage_terms', nullable: true })
  usageTerms!: string | null;

  @Column('text', { name: 'ed_note', nullable: true })
  edNote!: string | null;

  @Column('jsonb', { name: 'info_sources' })
  infoSources!: InfoSource[];

  @Column('jsonb', { name: 'alt_ids' })
  altIds!: AltId[];

  /** Graphemes of the text without white space. */
  @Column('integer', { name: 'char_count' })
  charCount!: number;

  /** SHA-256 of the content as imported, hex. */
  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('timestamptz', { name: 'imported_at' })
  importedAt!: Date;

  @Column('timestamptz', { name: 'withheld_at', nullable: true })
  withheldAt!: Date | null;

  @Column('timestamptz', { name: 'canceled_at', nullable: true })
  canceledAt!: Date | null;

  /** Why it was withheld or killed. */
  @Column('text', { name: 'status_note', nullable: true })
  statusNote!: string | null;

  @Column('integer', { name: 'row_version' })
  rowVersion!: number;
}
