import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Customer class of a partner, for the tariff; a partner without a row is STANDARD. */
@Entity('license_customer')
@Check('chk_license_customer_class', `class ~ '^[A-Z]+(_[A-Z]+)*$'`)
export class LicenseCustomerRow {
  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_license_customer' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_license_customer_partner' })
  partnerId!: string;

  @Column('text', { name: 'class' })
  customerClass!: string;
}
