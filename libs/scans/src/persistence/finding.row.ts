import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

const VERDICTS = `'LICENSED_OK', 'LICENSED_ATTRIBUTION_DEFECT', 'LICENSED_OUT_OF_SCOPE', 'UNLICENSED_CANDIDATE', 'POSSIBLY_EXEMPT_REVIEW', 'NOT_OUR_WORK', 'LINK_ONLY', 'INSUFFICIENT_EVIDENCE'`;

/**
 * One page and one work. The evidence is written once; of the judgment each version is kept in `finding_decision`. The application may
 * change nothing else, and remove nothing.
 */
@Entity('finding')
@Check('chk_finding_verdict', `verdict IN (${VERDICTS})`)
@Check('chk_finding_work', `work_id IS NOT NULL OR verdict = 'LINK_ONLY'`)
@Check('chk_finding_work_whole', '(work_id IS NULL) = (work_uri IS NULL) AND (work_id IS NULL) = (work_title IS NULL)')
@Check('chk_finding_reuse', `(reuse IS NULL) = (verdict = 'LINK_ONLY')`)
@Check('chk_finding_headline', `headline IN ('KEPT', 'ALTERED', 'UNKNOWN')`)
@Check('chk_finding_confidence', 'confidence BETWEEN 0 AND 100')
@Check('chk_finding_content_hash', `content_hash ~ '^[0-9a-f]{64}$'`)
@Check('chk_finding_decided_by', `decided_by IN ('MACHINE', 'PERSON')`)
@Check('chk_finding_page_key', `page_key ~ '^[0-9a-f]{64}$'`)
@Check('chk_finding_version', 'version >= 1')
@Check('chk_finding_joined', `joined_to <> id AND (joined_to IS NULL OR decided_by = 'MACHINE')`)
@Index('ix_finding_snapshot', ['snapshotId'])
// not by TypeORM: it knows no NULLS NOT DISTINCT
@Index('uq_finding_once', { synchronize: false })
@Index('uq_finding_page', { synchronize: false })
@Index('ix_finding_content', ['contentHash'], { where: 'joined_to IS NULL' })
@Index('ix_finding_joined', ['joinedTo', 'id'], { where: 'joined_to IS NOT NULL' })
@Index('ix_finding_work_uri', ['workUri'], { where: 'joined_to IS NULL' })
@Index('ix_finding_host', ['host'], { where: 'joined_to IS NULL' })
@Index('ix_finding_rules', ['rules'], { where: `joined_to IS NULL AND decided_by = 'MACHINE'` })
@Index('ix_finding_scan', ['scanId', 'id'])
@Index('ix_finding_verdict', ['verdict', 'id'])
@Index('ix_finding_work', ['workId', 'id'])
export class FindingRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_finding' })
  id!: string;

  @Column('uuid', { name: 'scan_id' })
  @ForeignKey('ScanRow', 'id', { name: 'fk_finding_scan' })
  scanId!: string;

  @Column('uuid', { name: 'snapshot_id' })
  @ForeignKey('PageSnapshotRow', 'id', { name: 'fk_finding_snapshot' })
  snapshotId!: string;

  @Column('text')
  page!: string;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('text', { nullable: true })
  host!: string | null;

  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('text', { name: 'page_title' })
  pageTitle!: string;

  @Column('uuid', { name: 'work_id', nullable: true })
  workId!: string | null;

  @Column('text', { name: 'work_uri', nullable: true })
  workUri!: string | null;

  @Column('text', { name: 'work_title', nullable: true })
  workTitle!: string | null;

  @Column('text')
  verdict!: string;

  /** `[{code, about?}]` */
  @Column('jsonb')
  reasons!: object[];

  /** `[{code, rule, jurisdictions, evidence}]` */
  @Column('jsonb')
  flags!: object[];

  /** Whole percent. */
  @Column('integer')
  confidence!: number;

  /** `{class, workCovered, pageCovered, identity, scope, spans}` */
  @Column('jsonb', { nullable: true })
  reuse!: object | null;

  @Column('text')
  headline!: string;

  /** `{class, duty, visible, line?, region?}` */
  @Column('jsonb')
  credit!: object;

  /** `{verdict, reasons, duties, licenseId?}` */
  @Column('jsonb', { nullable: true })
  decision!: object | null;

  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId!: string | null;

  @Column('timestamptz', { name: 'used_at' })
  usedAt!: Date;

  @Column('timestamptz', { name: 'found_at' })
  foundAt!: Date;

  /** Which page it is, whatever address it was reached by. */
  @Column('text', { name: 'page_identity' })
  pageIdentity!: string;

  /** SHA-256 of the identity, hex: short enough for an index. */
  @Column('text', { name: 'page_key' })
  pageKey!: string;

  /** `{publication, seenAt, territory, medium, excerptPercent?}` */
  @Column('jsonb', { name: 'use_facts', nullable: true })
  useFacts!: object | null;

  @Column('uuid', { name: 'joined_to', nullable: true })
  @ForeignKey('FindingRow', 'id', { name: 'fk_finding_joined_to' })
  joinedTo!: string | null;

  @Column('text', { name: 'decided_by' })
  decidedBy!: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt!: Date;

  @Column('text')
  rules!: string;

  @Column('integer')
  version!: number;
}
