import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A kill, hold or correction that one partner is to act on. */
@Entity('advisory')
@Check('chk_advisory_kind', `kind IN ('KILL', 'HOLD', 'CORRECTION')`)
@Check('chk_advisory_state', `state IN ('OPEN', 'ACKNOWLEDGED', 'ESCALATED')`)
@Check('chk_advisory_due', 'due_at > raised_at')
@Check(
  'chk_advisory_acknowledged',
  `(state = 'ACKNOWLEDGED') = (acknowledged_at IS NOT NULL) AND (acknowledged_at IS NULL) = (acknowledged_by IS NULL)`,
)
@Check('chk_advisory_escalated', `state <> 'ESCALATED' OR escalated_at IS NOT NULL`)
@Index('ix_advisory_partner', ['partnerId', 'raisedAt', 'id'])
@Index('ix_advisory_raised', ['raisedAt', 'id'])
@Index('ix_advisory_uri', ['workUri'])
@Index('ix_advisory_open', ['dueAt'], { where: `state = 'OPEN'` })
export class AdvisoryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_advisory' })
  id!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_advisory_partner' })
  partnerId!: string;

  @Column('text')
  kind!: string;

  @Column('text', { name: 'work_uri' })
  workUri!: string;

  @Column('uuid', { name: 'work_id' })
  @ForeignKey('WorkRow', 'id', { name: 'fk_advisory_work' })
  workId!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text')
  state!: string;

  @Column('timestamptz', { name: 'raised_at' })
  raisedAt!: Date;

  /** First instant at which it should have been acknowledged. */
  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('text')
  rule!: string;

  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt!: Date | null;

  @Column('timestamptz', { name: 'acknowledged_at', nullable: true })
  acknowledgedAt!: Date | null;

  @Column('text', { name: 'acknowledged_by', nullable: true })
  acknowledgedBy!: string | null;

  @Column('timestamptz', { name: 'escalated_at', nullable: true })
  escalatedAt!: Date | null;

  @Column('integer')
  version!: number;
}

/** The link of the last letter to one person, which acknowledges once. */
@Entity('advisory_link')
@Unique('uq_advisory_link_secret', ['secretHash'])
export class AdvisoryLinkRow {
  @PrimaryColumn('uuid', { name: 'advisory_id', primaryKeyConstraintName: 'pk_advisory_link' })
  @ForeignKey('AdvisoryRow', 'id', { name: 'fk_advisory_link_advisory' })
  advisoryId!: string;

  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'pk_advisory_link' })
  @ForeignKey('AccountRow', 'id', { name: 'fk_advisory_link_account' })
  accountId!: string;

  @Column('text', { name: 'secret_hash' })
  secretHash!: string;
}

/** A page of the partner that is known to have the work. */
@Entity('advisory_page')
@Check('chk_advisory_page_seen', `seen IN ('OBEYED', 'STILL_UP') AND seen_at IS NOT NULL OR seen_at IS NULL`)
@Index('ix_advisory_page_url', ['url'])
@Index('ix_advisory_page_unasked', ['advisoryId'], { where: 'asked_at IS NULL' })
export class AdvisoryPageRow {
  @PrimaryColumn('uuid', { name: 'advisory_id', primaryKeyConstraintName: 'pk_advisory_page' })
  @ForeignKey('AdvisoryRow', 'id', { name: 'fk_advisory_page_advisory' })
  advisoryId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_advisory_page' })
  url!: string;

  @Column('text', { nullable: true })
  seen!: string | null;

  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt!: Date | null;

  /** When somebody was asked to look. */
  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt!: Date | null;

  @Column('uuid', { name: 'finding_id', nullable: true })
  findingId!: string | null;
}
