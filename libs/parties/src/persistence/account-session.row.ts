import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One sign-in and what became of it: the family its refresh tokens belong to. */
@Entity('account_session')
@Check('chk_account_session_time', `expires_at > started_at AND ended_at >= started_at`)
@Check('chk_account_session_end', `(ended_at IS NULL) = (ended_for IS NULL)`)
@Check('chk_account_session_reason', `ended_for IN ('SIGNED_OUT', 'REFRESH_TOKEN_REUSED', 'ACCOUNT_CLOSED')`)
@Index('ix_account_session_account', ['accountId'], { where: 'ended_at IS NULL' })
@Index('ix_account_session_expiry', ['expiresAt'])
export class AccountSessionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_account_session' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey('AccountRow', 'id', { name: 'fk_account_session_account' })
  accountId!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  /** Kept by one of our own pages, else by a program. */
  @Column('boolean', { name: 'is_of_page', default: false })
  isOfPage!: boolean;

  /** First instant at which it is over, however often it was refreshed. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'ended_for', nullable: true })
  endedFor!: string | null;
}
