import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a machine has bought, by what it wished for: the key that makes the same wish at one moment one purchase. */
@Entity('license_purchase')
export class LicensePurchaseRow {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_license_purchase' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_license_purchase_partner' })
  partnerId!: string;

  /** SHA-256 of the wish, hex. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_license_purchase' })
  wish!: string;

  @Column('uuid', { name: 'license_id' })
  @ForeignKey('LicenseRow', 'id', { name: 'fk_license_purchase_license' })
  licenseId!: string;
}
