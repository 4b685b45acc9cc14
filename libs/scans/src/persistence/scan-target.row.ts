import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

const KINDS = `'URL', 'PAGE', 'WARC', 'LIST', 'SITEMAP', 'FEED', 'SITE', 'REPRINTS'`;

/** One page a scan looks at, or a source of pages. Pages of an archive carry its position and their place in it. */
@Entity('scan_target')
@Check('chk_scan_target_kind', `kind IN (${KINDS})`)
@Check('chk_scan_target_state', `state IN ('PENDING', 'DONE', 'FAILED', 'SKIPPED')`)
@Check('chk_scan_target_failure', `(state = 'FAILED') = (failure IS NOT NULL)`)
@Check(
  'chk_scan_target_source',
  `state = 'FAILED' OR CASE WHEN kind IN ('URL', 'SITEMAP', 'FEED', 'SITE') THEN url IS NOT NULL AND host IS NOT NULL WHEN kind = 'REPRINTS' THEN true WHEN kind = 'WARC' THEN object_key IS NOT NULL OR (url IS NOT NULL AND host IS NOT NULL) ELSE object_key IS NOT NULL OR (kind = 'PAGE' AND part > 0) END`,
)
@Check('chk_scan_target_object_key', `object_key ~ '^[0-9a-f]{64}$'`)
@Check('chk_scan_target_attempts', 'least(attempts, checkpoint, records) >= 0')
@Check('chk_scan_target_crawl', 'depth >= 0 AND budget > 0')
@Index('uq_scan_target_place', ['scanId', 'position', 'part'], { unique: true, where: `kind = 'PAGE'` })
// not by TypeORM: it knows no expressions
@Index('uq_scan_target_url', { synchronize: false })
@Index('ix_scan_target_pending', ['scanId', 'position', 'part'], { where: `state = 'PENDING'` })
@Index('ix_scan_target_due', ['host', 'dueAt'], { where: `state = 'PENDING'` })
@Check('chk_scan_target_size', 'size >= 0')
@Index('ix_scan_target_archive', ['scanId'], { where: `kind = 'WARC'` })
@Index('ix_scan_target_failed', ['scanId', 'position', 'part'], { where: `state = 'FAILED'` })
@Index('ix_scan_target_warned', ['scanId', 'position', 'part'], { where: `warnings <> '{}'` })
export class ScanTargetRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_scan_target' })
  id!: string;

  @Column('uuid', { name: 'scan_id' })
  @ForeignKey('ScanRow', 'id', { name: 'fk_scan_target_scan' })
  scanId!: string;

  @Column('integer')
  position!: number;

  /** 0, or the place of the record in its archive, from 1. */
  @Column('integer')
  part!: number;

  @Column('text')
  kind!: string;

  /** Name of the page in findings: its address or its file's name. */
  @Column('text')
  page!: string;

  @Column('text', { nullable: true })
  url!: string | null;

  /** SHA-256 of the bytes, hex. */
  @Column('text', { name: 'object_key', nullable: true })
  objectKey!: string | null;

  @Column('text', { name: 'content_type', nullable: true })
  contentType!: string | null;

  @Column('timestamptz', { name: 'captured_at', nullable: true })
  capturedAt!: Date | null;

  @Column('text')
  state!: string;

  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('text', { nullable: true })
  detail!: string | null;

  /** Host and port of the address, lower case. */
  @Column('text', { nullable: true })
  host!: string | null;

  /** Whose declared reprints, for REPRINTS. */
  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId!: string | null;

  /** How many links further a crawl goes from here. */
  @Column('integer', { nullable: true })
  depth!: number | null;

  /** Pages a crawl looks at in all. */
  @Column('integer', { nullable: true })
  budget!: number | null;

  /** Times it was tried for nothing. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** Not to be taken up before: somebody is at it, or the site asked for patience. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;

  /** Bytes of an archive that are done. */
  @Column('bigint', { default: 0 })
  checkpoint!: string;

  /** Bytes of an archive in all, once it was opened. */
  @Column('bigint', { nullable: true })
  size!: string | null;

  /** What an archive at an address is told by: its validator and its size, as it was opened first. */
  @Column('text', { name: 'file_print', nullable: true })
  filePrint!: string | null;

  /** Records of an archive that are done. */
  @Column('integer', { default: 0 })
  records!: number;

  /** What was wrong with the page and did not stop the scan. */
  @Column('text', { array: true, default: '{}' })
  warnings!: string[];
}
