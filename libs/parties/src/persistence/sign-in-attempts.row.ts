import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Attempts to sign in since the last good one. Holds digests, no addresses; forgotten after a day. */
@Entity('sign_in_attempts')
@Check('chk_sign_in_attempts_kind', `kind IN ('NARROW', 'WIDE')`)
@Check('chk_sign_in_attempts_count', `attempts >= 0`)
@Index('ix_sign_in_attempts_age', ['lastAttemptAt'])
export class SignInAttemptsRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_sign_in_attempts' })
  kind!: string;

  /** SHA-256, hex. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_sign_in_attempts' })
  digest!: string;

  @Column('integer')
  attempts!: number;

  @Column('timestamptz', { name: 'last_attempt_at' })
  lastAttemptAt!: Date;

  @Column('timestamptz', { name: 'blocked_until', nullable: true })
  blockedUntil!: Date | null;
}
