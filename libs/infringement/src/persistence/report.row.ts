import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A report that something infringes, without a word about who reports. Instants are UTC. */
@Entity('infringement_report')
@Check(
  'chk_infringement_report_kind',
  `kind IN ('FALSE_AGENT', 'UNAUTHORIZED_SALE', 'UNAUTHORIZED_USE', 'BREACH_OF_LICENSE')`,
)
@Check('chk_infringement_report_state', `state IN ('RECEIVED', 'TRIAGED_TO_CASE', 'DISMISSED')`)
@Check(
  'chk_infringement_report_decision',
  `num_nulls(decided_by, decided_at, decision_reason) = CASE state WHEN 'RECEIVED' THEN 3 ELSE 0 END`,
)
@Check('chk_infringement_report_case', `(state = 'TRIAGED_TO_CASE') = (case_id IS NOT NULL)`)
@Check('chk_infringement_report_ground', `(state = 'DISMISSED') = (ground IS NOT NULL)`)
@Check(
  'chk_infringement_report_found',
  `num_nulls(finding_id, finding_verdict, content_hash, exemption, used_at) IN (0, 5)`,
)
@Check('chk_infringement_report_filings', `filings > 0`)
@Index('uq_infringement_report_waiting', ['duplicateKey'], { unique: true, where: `state = 'RECEIVED'` })
@Index('ix_infringement_report_key', ['duplicateKey'])
@Index('ix_infringement_report_state', ['state', 'id'])
export class ReportRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_infringement_report' })
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  state!: string;

  /** What duplicates share. */
  @Column('text', { name: 'duplicate_key', nullable: true })
  duplicateKey!: string | null;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('uuid', { name: 'work_id', nullable: true })
  workId!: string | null;

  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId!: string | null;

  @Column('uuid', { name: 'finding_id', nullable: true })
  findingId!: string | null;

  @Column('text', { name: 'finding_verdict', nullable: true })
  findingVerdict!: string | null;

  /** SHA-256 of the stored page, hex. */
  @Column('text', { name: 'content_hash', nullable: true })
  contentHash!: string | null;

  @Column('text', { nullable: true })
  reuse!: string | null;

  @Column('text', { nullable: true })
  exemption!: string | null;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  /** How often it was filed. */
  @Column('integer')
  filings!: number;

  @Column('integer')
  version!: number;

  /** Account id. */
  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  @Column('text', { nullable: true })
  ground!: string | null;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;
}
