import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An API token by its digest; the token itself is nowhere. */
@Entity('api_token')
@Check('chk_api_token_digest', `digest ~ '^[0-9a-f]{64}$'`)
@Check('chk_api_token_scopes', `cardinality(scopes) > 0`)
@Check(
  'chk_api_token_roles',
  `CASE WHEN partner_id IS NULL THEN cardinality(roles) > 0 AND roles <@ ARRAY['DESK', 'LEGAL'] ELSE roles = ARRAY['PARTNER'] END`,
)
@Check('chk_api_token_rate', `per_minute BETWEEN 1 AND 6000`)
@Check('chk_api_token_revoked', `(revoked_at IS NULL) = (revoked_for IS NULL)`)
@Index('uq_api_token_digest', ['digest'], { unique: true })
@Index('uq_api_token_prefix', ['prefix'], { unique: true })
@Index('ix_api_token_partner', ['partnerId', 'id'])
export class ApiTokenRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_api_token' })
  id!: string;

  @Column('text')
  label!: string;

  /** First characters of the token, by which people tell it from others. */
  @Column('text')
  prefix!: string;

  /** SHA-256 of the whole token, hex. */
  @Column('text')
  digest!: string;

  @Column('uuid', { name: 'partner_id', nullable: true })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_api_token_partner' })
  partnerId!: string | null;

  @Column('text', { array: true })
  roles!: string[];

  @Column('text', { array: true })
  scopes!: string[];

  /** CIDR; none: from anywhere. */
  @Column('text', { name: 'ip_ranges', array: true })
  ipRanges!: string[];

  /** Requests. */
  @Column('integer', { name: 'per_minute' })
  perMinute!: number;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;

  /** Account id. */
  @Column('text', { name: 'issued_by' })
  issuedBy!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('text', { name: 'revoked_for', nullable: true })
  revokedFor!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('ApiTokenRow', 'id', { name: 'fk_api_token_replaces' })
  replaces!: string | null;

  @Column('integer')
  version!: number;
}
