import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a person asks about the data held on them. */
@Entity('subject_request')
@Check('chk_subject_request_kind', `kind IN ('ACCESS', 'ERASURE')`)
@Check('chk_subject_request_law', `law IN ('PIPL', 'GDPR')`)
@Check('chk_subject_request_language', `language IN ('en', 'zh-Hans', 'zh-Hant')`)
@Check('chk_subject_request_state', `state IN ('UNCONFIRMED', 'CONFIRMED', 'ANSWERED')`)
@Check('chk_subject_request_confirmed', `(state = 'UNCONFIRMED') = (confirmed_at IS NULL)`)
@Check('chk_subject_request_answered', `(state = 'ANSWERED') = (answered_at IS NOT NULL)`)
@Check('chk_subject_request_email', `email IS NOT NULL AND email = lower(email) OR state = 'ANSWERED'`)
@Check('chk_subject_request_behalf', '(asked_by IS NULL) = (reason IS NULL)')
@Check('chk_subject_request_extension', 'num_nulls(extended_at, extended_by, extension_reason) IN (0, 3)')
@Check('chk_subject_request_secret', `secret_hash ~ '^[0-9a-f]{64}$'`)
@Index('uq_subject_request_secret', ['secretHash'], { unique: true })
@Index('ix_subject_request_waiting', ['dueAt'], { where: `state = 'CONFIRMED'` })
export class SubjectRequestRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_subject_request' })
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  law!: string;

  @Column('text')
  state!: string;

  /** Emptied when its time is over. */
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { name: 'asked_by', nullable: true })
  askedBy!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  language!: string | null;

  @Column('text', { name: 'secret_hash' })
  secretHash!: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('timestamptz', { name: 'link_ends_at' })
  linkEndsAt!: Date;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('timestamptz', { name: 'extended_at', nullable: true })
  extendedAt!: Date | null;

  @Column('text', { name: 'extended_by', nullable: true })
  extendedBy!: string | null;

  @Column('text', { name: 'extension_reason', nullable: true })
  extensionReason!: string | null;

  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt!: Date | null;

  @Column('integer')
  version!: number;
}
