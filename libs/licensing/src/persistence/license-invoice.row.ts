import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { StoredPriceLine } from './license-quote.row.js';

@Entity('license_invoice')
@Unique('uq_license_invoice_number', ['year', 'number'])
@Check('chk_license_invoice_number', 'number > 0')
@Check('chk_license_invoice_sum', 'net_minor > 0 AND tax_minor >= 0 AND total_minor = net_minor + tax_minor')
@Check('chk_license_invoice_due', 'due_at > issued_at AND suspends_at > due_at')
@Check('chk_license_invoice_state', `state IN ('OPEN', 'OVERDUE', 'PAID', 'CANCELED')`)
@Check('chk_license_invoice_closed', `(state IN ('PAID', 'CANCELED')) = (closed_at IS NOT NULL)`)
@Check(
  'chk_license_invoice_paid',
  `(state = 'PAID') = (paid_on IS NOT NULL) AND (state = 'PAID') = (payment_reference IS NOT NULL)`,
)
@Check('chk_license_invoice_canceled', `(state = 'CANCELED') = (cancel_reason IS NOT NULL)`)
@Index('ix_license_invoice_license', ['licenseId'])
@Index('ix_license_invoice_partner', ['partnerId', 'issuedAt', 'id'])
@Index('ix_license_invoice_issued', ['issuedAt', 'id'])
@Index('ix_license_invoice_due', ['dueAt'], { where: `state = 'OPEN'` })
@Index('ix_license_invoice_suspend', ['suspendsAt'], { where: `state = 'OVERDUE' AND suspended_at IS NULL` })
@Index('ix_license_invoice_provisional', ['id'], { where: 'provisional' })
export class LicenseInvoiceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_license_invoice' })
  id!: string;

  /** Of the publisher's zone. */
  @Column('integer')
  year!: number;

  /** From 1, without gaps within the year. */
  @Column('integer')
  number!: number;

  @Column('uuid', { name: 'license_id' })
  @ForeignKey('LicenseRow', 'id', { name: 'fk_license_invoice_license' })
  licenseId!: string;

  @Column('uuid', { name: 'partner_id' })
  @ForeignKey('PartnerRow', 'id', { name: 'fk_license_invoice_partner' })
  partnerId!: string;

  @Column('text', { name: 'licensee_name' })
  licenseeName!: string;

  /** ISO 4217. */
  @Column('text')
  currency!: string;

  @Column('bigint', { name: 'net_minor' })
  netMinor!: string;

  @Column('bigint', { name: 'tax_minor' })
  taxMinor!: string;

  @Column('bigint', { name: 'total_minor' })
  totalMinor!: string;

  @Column('jsonb')
  lines!: StoredPriceLine[];

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;

  /** Exclusive. */
  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  /** Code in the deadline register. */
  @Column('text', { name: 'due_rule' })
  dueRule!: string;

  @Column('timestamptz', { name: 'suspends_at' })
  suspendsAt!: Date;

  @Column('text', { name: 'suspension_rule' })
  suspensionRule!: string;

  @Column('boolean')
  provisional!: boolean;

  @Column('text')
  state!: string;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('timestamptz', { name: 'paid_on', nullable: true })
  paidOn!: Date | null;

  @Column('text', { name: 'payment_reference', nullable: true })
  paymentReference!: string | null;

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason!: string | null;

  /** When its license was suspended for it. */
  @Column('timestamptz', { name: 'suspended_at', nullable: true })
  suspendedAt!: Date | null;

  @Column('integer')
  version!: number;
}
