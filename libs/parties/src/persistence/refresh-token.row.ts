import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A refresh token by its digest; the token itself is nowhere. */
@Entity('refresh_token')
@Check('chk_refresh_token_digest', `digest ~ '^[0-9a-f]{64}$'`)
@Check('chk_refresh_token_next', 'next_digest IS NULL OR rotated_at IS NOT NULL')
@Index('uq_refresh_token_current', ['sessionId'], { unique: true, where: 'rotated_at IS NULL' })
@Index('ix_refresh_token_session', ['sessionId'])
export class RefreshTokenRow {
  /** SHA-256, hex. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_refresh_token' })
  digest!: string;

  @Column('uuid', { name: 'session_id' })
  @ForeignKey('AccountSessionRow', 'id', { name: 'fk_refresh_token_session', onDelete: 'CASCADE' })
  sessionId!: string;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** When the next one took its place; null: still good. */
  @Column('timestamptz', { name: 'rotated_at', nullable: true })
  rotatedAt!: Date | null;

  /** The one that took its place; null also for those spent before this was noted. */
  @Column('text', { name: 'next_digest', nullable: true })
  nextDigest!: string | null;
}
