import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('product_assignment')
@Check('chk_product_assignment_term', 'ends_at >= assigned_at')
@Index('ix_product_assignment_partner', ['partnerId', 'seat'])
export class ProductAssignmentRow {
  @PrimaryColumn('uuid', { name: 'product_id', primaryKeyConstraintName: 'pk_product_assignment' })
  @ForeignKey('ProductRow', 'id', { name: 'fk_product_assignment_product' })
  productId!: string;

  @PrimaryColumn('uuid', { name: 'partner_id', primaryKeyConstraintName: 'pk_product_assignment' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_product_assignment_partner' })
  partnerId!: string;

  /** Account of the partner, or `*` for all of them. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_product_assignment' })
  seat!: string;

  @Column('text', { name: 'assigned_by' })
  assignedBy!: string;

  @Column('timestamptz', { name: 'assigned_at' })
  assignedAt!: Date;

  /** Exclusive. */
  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: Date | null;
}
