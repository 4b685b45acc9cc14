import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

const KEY = { primaryKeyConstraintName: 'pk_license_usage_reservation' };

@Entity('license_usage_reservation')
@Check('chk_license_usage_reservation_uses', 'uses > 0')
@Check('chk_license_usage_reservation_state', `state IN ('HELD', 'COMMITTED', 'RELEASED', 'EXPIRED')`)
@Check('chk_license_usage_reservation_closed', `(state = 'HELD') = (closed_at IS NULL)`)
@Check('chk_license_usage_reservation_hold', 'expires_at > reserved_at')
@Index('ix_license_usage_reservation_due', ['expiresAt'], { where: `state = 'HELD'` })
export class UsageReservationRow {
  @PrimaryColumn('uuid', { name: 'license_id', ...KEY })
  @ForeignKey('LicenseUsageRow', 'licenseId', { name: 'fk_license_usage_reservation_usage' })
  licenseId!: string;

  /** Chosen by the caller. */
  @PrimaryColumn('text', KEY)
  key!: string;

  @Column('integer')
  uses!: number;

  @Column('text')
  state!: string;

  @Column('text', { name: 'reserved_by' })
  reservedBy!: string;

  @Column('timestamptz', { name: 'reserved_at' })
  reservedAt!: Date;

  /** Exclusive. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
