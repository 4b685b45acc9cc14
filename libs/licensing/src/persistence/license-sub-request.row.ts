import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Which request asks for a part of which license. */
@Entity('license_sub_request')
@Index('ix_license_sub_request_upstream', ['upstreamLicenseId'])
export class LicenseSubRequestRow {
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'pk_license_sub_request' })
  @ForeignKey('LicenseRequestRow', 'id', { name: 'fk_license_sub_request_request' })
  requestId!: string;

  @Column('uuid', { name: 'upstream_license_id' })
  @ForeignKey('LicenseRow', 'id', { name: 'fk_license_sub_request_upstream' })
  upstreamLicenseId!: string;
}
