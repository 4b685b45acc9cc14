import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One fetch of a listed page. */
@Entity('delivery')
@Index('ix_delivery_partner', ['partnerId', 'deliveredAt', 'id'])
@Index('ix_delivery_at', ['deliveredAt', 'id'])
@Index('ix_delivery_list', ['listId'])
@Index('uq_delivery_copy', ['partnerId', 'copyKey'], { unique: true, where: 'copy_key IS NOT NULL' })
@Check('chk_delivery_kind', `kind IN ('FETCH', 'COPY', 'DOWNLOAD')`)
@Check('chk_delivery_copy_key', `(kind = 'FETCH') = (copy_key IS NULL)`)
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

  @Column('text', { default: 'FETCH' })
  kind!: string;

  /** The taker's own name for a copy. */
  @Column('text', { name: 'copy_key', nullable: true })
  copyKey!: string | null;
}
