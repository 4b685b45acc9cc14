import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A stretch of suspension for one cause; an open one has no end. */
@Entity('license_suspension')
@Check('chk_license_suspension_order', 'reinstated_at >= suspended_at')
@Check('chk_license_suspension_cause', `cause IN ('OPERATOR', 'NON_PAYMENT', 'UPSTREAM', 'LICENSEE')`)
@Index('uq_license_suspension_open', ['licenseId', 'cause'], { unique: true, where: 'reinstated_at IS NULL' })
export class LicenseSuspensionRow {
  @PrimaryColumn('uuid', { name: 'license_id', primaryKeyConstraintName: 'pk_license_suspension' })
  @ForeignKey('LicenseRow', 'id', { name: 'fk_license_suspension_license' })
  licenseId!: string;

  /** From 0, in order of time. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_license_suspension' })
  sequence!: number;

  /** OPERATOR: the desk decided it. */
  @Column('text')
  cause!: string;

  @Column('timestamptz', { name: 'suspended_at' })
  suspendedAt!: Date;

  @Column('timestamptz', { name: 'reinstated_at', nullable: true })
  reinstatedAt!: Date | null;
}
