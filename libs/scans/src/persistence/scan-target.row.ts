import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One page or archive a scan looks at. Pages of an archive carry its position and their place in it. */
@Entity('scan_target')
@Check('chk_scan_target_kind', `kind IN ('URL', 'PAGE', 'WARC')`)
@Check('chk_scan_target_state', `state IN ('PENDING', 'DONE', 'FAILED')`)
@Check('chk_scan_target_failure', `(state = 'FAILED') = (failure IS NOT NULL)`)
@Check(
  'chk_scan_target_source',
  `state = 'FAILED' OR CASE kind WHEN 'URL' THEN url IS NOT NULL ELSE object_key IS NOT NULL END`,
)
@Check('chk_scan_target_object_key', `object_key ~ '^[0-9a-f]{64}$'`)
@Index('uq_scan_target_place', ['scanId', 'position', 'part'], { unique: true })
@Index('ix_scan_target_pending', ['scanId'], { where: `state = 'PENDING'` })
@Index('ix_scan_target_failed', ['scanId', 'position', 'part'], { where: `state = 'FAILED'` })
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
}
