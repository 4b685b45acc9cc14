import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** INVARIANT: `held + committed <= max_uses`, whatever the concurrency. */
@Entity('license_usage')
@Check('chk_license_usage_limit', 'held >= 0 AND committed >= 0 AND held + committed <= max_uses')
@Check('chk_license_usage_max', 'max_uses > 0')
export class LicenseUsageRow {
  @PrimaryColumn('uuid', { name: 'license_id', primaryKeyConstraintName: 'pk_license_usage' })
  @ForeignKey('LicenseRow', 'id', { name: 'fk_license_usage_license' })
  licenseId!: string;

  @Column('integer', { name: 'max_uses' })
  maxUses!: number;

  @Column('integer')
  held!: number;

  @Column('integer')
  committed!: number;
}
