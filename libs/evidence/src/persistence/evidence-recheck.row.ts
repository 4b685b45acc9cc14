import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One look at a page after its evidence was taken: planned with the evidence, its result written once. */
@Entity('evidence_recheck')
@Check('chk_evidence_recheck_day', 'day >= 1')
@Check('chk_evidence_recheck_outcome', `outcome IN ('UNCHANGED', 'ONLINE', 'TEXT_GONE', 'GONE', 'UNREACHABLE')`)
@Check('chk_evidence_recheck_done', '(outcome IS NULL) = (checked_at IS NULL) AND (outcome IS NULL) = (detail IS NULL)')
@Check('chk_evidence_recheck_hash', `content_hash ~ '^[0-9a-f]{64}$'`)
@Check('chk_evidence_recheck_share', 'still_there BETWEEN 0 AND 100')
@Index('ix_evidence_recheck_due', ['dueAt'], { where: 'outcome IS NULL' })
export class EvidenceRecheckRow {
  @PrimaryColumn('uuid', { name: 'evidence_id', primaryKeyConstraintName: 'pk_evidence_recheck' })
  @ForeignKey('EvidenceRow', 'id', { name: 'fk_evidence_recheck_evidence' })
  evidenceId!: string;

  /** 1, 7, 30. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_evidence_recheck' })
  day!: number;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  /** Given to a worker; until then to no other. */
  @Column('timestamptz', { name: 'handed_until', nullable: true })
  handedUntil!: Date | null;

  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt!: Date | null;

  @Column('integer', { nullable: true })
  status!: number | null;

  @Column('text', { name: 'content_hash', nullable: true })
  contentHash!: string | null;

  /** Whole percent. */
  @Column('integer', { name: 'still_there', nullable: true })
  stillThere!: number | null;

  @Column('text', { nullable: true })
  detail!: string | null;
}
