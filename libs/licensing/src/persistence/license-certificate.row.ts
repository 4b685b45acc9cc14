import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('license_certificate')
@Check('chk_license_certificate_number', `number ~ '^IMP(-[0-9A-HJKMNPQRTV-Z]{4}){4}$'`)
@Check('chk_license_certificate_index', 'status_index >= 0')
@Unique('uq_license_certificate_license', ['licenseId'])
@Unique('uq_license_certificate_index', ['statusIndex'])
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

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;
}
