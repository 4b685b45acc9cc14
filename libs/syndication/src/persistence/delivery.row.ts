import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One fetch of a listed page. */
@Entity('delivery')
@Index('ix_delivery_partner', ['partnerId', 'deliveredAt', 'id'])
@Index('ix_delivery_at', ['deliveredAt', 'id'])
@Index('ix_delivery_list', ['listId'])
export class DeliveryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_delivery' })
  id!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_delivery_partner' })
  partnerId!: string;

  @Column('uuid', { name: 'list_id' })
  @ForeignKey('DeliveryListRow', 'id', { name: 'fk_delivery_list' })
  listId!: string;

  @Column('text', { name: 'actor_kind' })
  actorKind!: string;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('text')
  address!: string;

  @Column('text')
  format!: string;

  @Column('uuid', { name: 'product_id', nullable: true })
  @ForeignKey('ProductRow', 'id', { name: 'fk_delivery_product' })
  productId!: string | null;

  @Column('timestamptz', { name: 'delivered_at' })
  deliveredAt!: Date;
}
