import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A token that was given out; what it says is signed, what it is worth is decided when it is shown. */
@Entity('license_token')
@Check('chk_license_token_term', 'expires_at > issued_at')
@Check('chk_license_token_uses', `cardinality(uses) > 0 AND uses <@ ARRAY['ai-input', 'ai-training', 'tdm']`)
@Index('ix_license_token_license', ['licenseId'])
export class LicenseTokenRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_license_token' })
  id!: string;

  @Column('uuid', { name: 'license_id' })
  @ForeignKey('LicenseRow', 'id', { name: 'fk_license_token_license' })
  licenseId!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_license_token_partner' })
  partnerId!: string;

  /** Id of an API token, which may be deleted before. */
  @Column('text', { name: 'client_id' })
  clientId!: string;

  @Column('text', { name: 'work_uri' })
  workUri!: string;

  @Column('text')
  resource!: string;

  @Column('text', { array: true })
  uses!: string[];

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;

  /** Exclusive. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
