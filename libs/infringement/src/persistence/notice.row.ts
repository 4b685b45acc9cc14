import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { NoticeContent } from '../domain/notice.js';
import { CaseRow } from './case.row.js';

/** A notice. Another person than its author approved what left. Instants are UTC. */
@Entity('infringement_notice')
@Check(
  'chk_infringement_notice_regime',
  `regime IN ('CN_NETWORK', 'CN_CIVIL_CODE', 'CN_ECOMMERCE', 'US_DMCA', 'EU_DSA')`,
)
@Check('chk_infringement_notice_language', `language IN ('zh-Hans', 'zh-Hant', 'en')`)
@Check(
  'chk_infringement_notice_state',
  `state IN ('DRAFT', 'APPROVED', 'SENT', 'DELIVERED', 'UNDELIVERABLE', 'WITHDRAWN')`,
)
@Check('chk_infringement_notice_approval', `num_nulls(approver_id, approved_at) IN (0, 2)`)
@Check('chk_infringement_notice_two_people', `approver_id IS NULL OR approver_id <> author_id`)
@Check('chk_infringement_notice_approved', `approver_id IS NOT NULL OR state IN ('DRAFT', 'WITHDRAWN')`)
@Check(
  'chk_infringement_notice_served',
  `num_nulls(served_by, served_at, text_hash, pdf_hash) = CASE WHEN state IN ('SENT', 'DELIVERED', 'UNDELIVERABLE') THEN 0 ELSE 4 END`,
)
@Check(
  'chk_infringement_notice_delivered',
  `num_nulls(outcome, arrived_at, proof, recorded_by, recorded_at) = CASE WHEN state IN ('DELIVERED', 'UNDELIVERABLE') THEN 0 ELSE 5 END`,
)
@Check('chk_infringement_notice_outcome', `outcome IS NULL OR outcome = state`)
@Index('ix_infringement_notice_case', ['caseId', 'id'])
export class NoticeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_infringement_notice' })
  id!: string;

  @Column('uuid', { name: 'case_id' })
  @ForeignKey(() => CaseRow, { name: 'fk_infringement_notice_case' })
  caseId!: string;

  @Column('text')
  regime!: string;

  @Column('text')
  language!: string;

  @Column('text')
  state!: string;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  content!: NoticeContent;

  /** Account id. */
  @Column('text', { name: 'author_id' })
  authorId!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** Account id. */
  @Column('text', { name: 'approver_id', nullable: true })
  approverId!: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt!: Date | null;

  /** Account id. */
  @Column('text', { name: 'served_by', nullable: true })
  servedBy!: string | null;

  @Column('timestamptz', { name: 'served_at', nullable: true })
  servedAt!: Date | null;

  /** SHA-256 of the text that went out, hex; key of its copy. */
  @Column('text', { name: 'text_hash', nullable: true })
  textHash!: string | null;

  /** SHA-256 of the PDF that went out, hex; key of its copy. */
  @Column('text', { name: 'pdf_hash', nullable: true })
  pdfHash!: string | null;

  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('timestamptz', { name: 'arrived_at', nullable: true })
  arrivedAt!: Date | null;

  @Column('text', { nullable: true })
  proof!: string | null;

  @Column('text', { name: 'proof_hash', nullable: true })
  proofHash!: string | null;

  @Column('text', { name: 'recorded_by', nullable: true })
  recordedBy!: string | null;

  @Column('timestamptz', { name: 'recorded_at', nullable: true })
  recordedAt!: Date | null;
}
