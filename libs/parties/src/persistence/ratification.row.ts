import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A demand that the operator ratify what somebody did in its name (PRC Civil Code, article 171). */
@Entity('ratification')
@Check('chk_ratification_state', `state IN ('PENDING', 'RATIFIED', 'REFUSED')`)
@Check('chk_ratification_clock', `lapses_at > notice_received_at AND notice_received_at <= recorded_at`)
@Check(
  'chk_ratification_decided',
  `(state = 'PENDING') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (decided_for IS NULL)`,
)
@Check('chk_ratification_in_time', `state <> 'RATIFIED' OR decided_at < lapses_at`)
@Check('chk_ratification_evidence', `evidence_hash ~ '^[0-9a-f]{64}$'`)
@Index('ix_ratification_due', ['lapsesAt', 'id'], { where: `state = 'PENDING'` })
@Index('ix_ratification_provisional', ['id'], { where: `provisional AND state = 'PENDING'` })
export class RatificationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_ratification' })
  id!: string;

  @Column('text', { name: 'agent_name' })
  agentName!: string;

  @Column('text')
  counterparty!: string;

  @Column('text')
  act!: string;

  @Column('text', { name: 'evidence_hash', nullable: true })
  evidenceHash!: string | null;

  @Column('timestamptz', { name: 'notice_received_at' })
  noticeReceivedAt!: Date;

  @Column('text')
  rule!: string;

  @Column('text', { name: 'rule_source' })
  ruleSource!: string;

  @Column('date', { name: 'last_day' })
  lastDay!: string;

  /** First instant at which silence is refusal. */
  @Column('timestamptz', { name: 'lapses_at' })
  lapsesAt!: Date;

  @Column('boolean')
  provisional!: boolean;

  @Column('text')
  state!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('text', { name: 'decided_for', nullable: true })
  decidedFor!: string | null;

  @Column('integer')
  version!: number;
}
