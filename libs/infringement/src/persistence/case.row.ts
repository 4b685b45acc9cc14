import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CASE_STATES, UNCONFIRMED_STATES } from '../domain/case-states.js';
import { ReportRow } from './report.row.js';

const quoted = (states: readonly string[]): string => states.map((state) => `'${state}'`).join(', ');

/** An infringement case. Past the unconfirmed states two different people have spoken. Instants are UTC. */
@Entity('infringement_case')
@Unique('uq_infringement_case_report', ['reportId'])
@Check(
  'chk_infringement_case_kind',
  `kind IN ('FALSE_AGENT', 'UNAUTHORIZED_SALE', 'UNAUTHORIZED_USE', 'BREACH_OF_LICENSE')`,
)
@Check('chk_infringement_case_state', `state IN (${quoted(CASE_STATES)})`)
@Check('chk_infringement_case_exemption', `exemption IN ('NONE', 'FLAGGED', 'REVIEWED')`)
@Check(
  'chk_infringement_case_license',
  `num_nulls(license_verdict, license_reasons, license_used_at, license_checked_at) IN (0, 4)`,
)
@Check('chk_infringement_case_first', `num_nulls(first_approver_id, first_approved_at) IN (0, 2)`)
@Check('chk_infringement_case_second', `num_nulls(second_approver_id, second_approved_at) IN (0, 2)`)
@Check(
  'chk_infringement_case_two_people',
  `second_approver_id IS NULL OR (first_approver_id IS NOT NULL AND first_approver_id <> second_approver_id)`,
)
@Check(
  'chk_infringement_case_confirmed',
  `state IN (${quoted(UNCONFIRMED_STATES)}) OR (second_approver_id IS NOT NULL AND exemption <> 'FLAGGED')`,
)
@Check(
  'chk_infringement_case_evidence',
  `evidence_hash IS NOT NULL OR (second_approver_id IS NULL AND state <> 'EVIDENCE_SECURED')`,
)
@Index('ix_infringement_case_state', ['state', 'id'])
export class CaseRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_infringement_case' })
  id!: string;

  @Column('text')
  kind!: string;

  @Column('uuid', { name: 'report_id' })
  @ForeignKey(() => ReportRow, { name: 'fk_infringement_case_report' })
  reportId!: string;

  @Column('text')
  state!: string;

  @Column('integer')
  version!: number;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('uuid', { name: 'work_id', nullable: true })
  workId!: string | null;

  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId!: string | null;

  @Column('uuid', { name: 'finding_id', nullable: true })
  findingId!: string | null;

  /** SHA-256 of the stored page, hex. */
  @Column('text', { name: 'evidence_hash', nullable: true })
  evidenceHash!: string | null;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;

  @Column('text', { nullable: true })
  reuse!: string | null;

  @Column('text')
  exemption!: string;

  @Column('text', { name: 'license_verdict', nullable: true })
  licenseVerdict!: string | null;

  /** Reason codes. */
  @Column('text', { name: 'license_reasons', nullable: true, array: true })
  licenseReasons!: string[] | null;

  @Column('uuid', { name: 'license_id', nullable: true })
  licenseId!: string | null;

  @Column('timestamptz', { name: 'license_used_at', nullable: true })
  licenseUsedAt!: Date | null;

  @Column('timestamptz', { name: 'license_checked_at', nullable: true })
  licenseCheckedAt!: Date | null;

  /** Account id. */
  @Column('text', { name: 'first_approver_id', nullable: true })
  firstApproverId!: string | null;

  @Column('timestamptz', { name: 'first_approved_at', nullable: true })
  firstApprovedAt!: Date | null;

  /** Account id. */
  @Column('text', { name: 'second_approver_id', nullable: true })
  secondApproverId!: string | null;

  @Column('timestamptz', { name: 'second_approved_at', nullable: true })
  secondApprovedAt!: Date | null;
}
