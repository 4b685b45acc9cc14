import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a page had in it. */
@Entity('delivery_list')
@Check('chk_delivery_list_items', 'items >= 0')
export class DeliveryListRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_delivery_list' })
  id!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_delivery_list_partner' })
  partnerId!: string;

  @Column('integer')
  items!: number;
}

/** One version in a page, under one license. */
@Entity('delivery_list_item')
@Check('chk_delivery_list_item_part', `part IN ('FULL', 'EXCERPT', 'WITHDRAWN')`)
@Check('chk_delivery_list_item_license', `(part = 'WITHDRAWN') = (license_id IS NULL)`)
@Index('ix_delivery_list_item_work', ['workId'])
export class DeliveryListItemRow {
  @PrimaryColumn('uuid', { name: 'list_id', primaryKeyConstraintName: 'pk_delivery_list_item' })
  @ForeignKey('DeliveryListRow', 'id', { name: 'fk_delivery_list_item_list' })
  listId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_delivery_list_item' })
  place!: number;

  @Column('uuid', { name: 'work_id' })
  @ForeignKey('WorkRow', 'id', { name: 'fk_delivery_list_item_work' })
  workId!: string;

  @Column('uuid', { name: 'license_id', nullable: true })
  @ForeignKey('LicenseRow', 'id', { name: 'fk_delivery_list_item_license' })
  licenseId!: string | null;

  @Column('text')
  part!: string;
}
