import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Public keys that certificates are, or were, signed with. No private part is ever stored. */
@Entity('certificate_key')
@Check('chk_certificate_key_state', `state IN ('ACTIVE', 'RETIRED', 'REVOKED')`)
@Check('chk_certificate_key_x', `x ~ '^[A-Za-z0-9_-]{43}$'`)
@Check('chk_certificate_key_retired', `(state = 'ACTIVE') = (retired_at IS NULL)`)
@Check('chk_certificate_key_revoked', `(state = 'REVOKED') = (revoked_at IS NOT NULL)`)
@Index('uq_certificate_key_active', ['state'], { unique: true, where: `state = 'ACTIVE'` })
export class CertificateKeyRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_certificate_key' })
  kid!: string;

  /** Ed25519 public key, base64url. */
  @Column('text')
  x!: string;

  @Column('text')
  state!: string;

  @Column('timestamptz', { name: 'activated_at' })
  activatedAt!: Date;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
