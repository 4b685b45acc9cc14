import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Which request renews which license. */
@Entity('license_renewal')
@Index('ix_license_renewal_license', ['licenseId'])
export class LicenseRenewalRow {
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'pk_license_renewal' })
  @ForeignKey('LicenseRequestRow', 'id', { name: 'fk_license_renewal_request' })
  requestId!: string;

  @Column('uuid', { name: 'license_id' })
  @ForeignKey('LicenseRow', 'id', { name: 'fk_license_renewal_license' })
  licenseId!: string;
}
