import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('license_certificate')
@Check('chk_license_certificate_number', `number ~ '^IMP(-[0-9A-HJKMNPQRTV-Z]{4}){4}$'`)
@Check('chk_license_certificate_index', 'status_index >= 0')
@Check('chk_license_certificate_superseded', '(superseded_at IS NULL) = (superseded_by IS NULL)')
@Check('chk_license_certificate_selective', '(selective_token IS NULL) = (disclosures IS NULL)')
@Unique('uq_license_certificate_index', ['statusIndex'])
@Index('uq_license_certificate_current', ['licenseId'], { unique: true, where: 'superseded_at IS NULL' })
@Index('ix_license_certificate_license', ['licenseId'])
export class LicenseCertificateRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_license_certificate' })
  number!: string;

  @Column('uuid', { name: 'license_id' })
  @ForeignKey('LicenseRow', 'id', { name: 'fk_license_certificate_license' })
  licenseId!: string;

  /** Place in the status list, from the sequence `license_status_index`. */
  @Column('integer', { name: 'status_index' })
  statusIndex!: number;

  @Column('text', { name: 'agreement_hash' })
  agreementHash!: string;

  @Column('text', { name: 'key_id' })
  keyId!: string;

  /** Compact JWS, exactly as issued. */
  @Column('text')
  token!: string;

  /** Issuer-signed part of the SD-JWT, exactly as issued. */
  @Column('text', { name: 'selective_token', nullable: true })
  selectiveToken!: string | null;

  /** Encoded disclosures by claim: price and contacts are the licensee's to show. */
  @Column('json', { nullable: true })
  disclosures!: Record<string, string> | null;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null;

  /** The certificate that took its place, inserted in the same transaction. */
  @Column('text', { name: 'superseded_by', nullable: true })
  @ForeignKey('LicenseCertificateRow', 'number', {
    name: 'fk_license_certificate_superseded_by',
    deferrable: 'INITIALLY DEFERRED',
  })
  supersededBy!: string | null;
}
