import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Last number of a year. A row, not a sequence: its increment is rolled back with the invoice. */
@Entity('license_invoice_counter')
@Check('chk_license_invoice_counter_last', 'last > 0')
export class LicenseInvoiceCounterRow {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_license_invoice_counter' })
  year!: number;

  @Column('integer')
  last!: number;
}
