import { csv, type Money } from '@app/kernel';
import { type Invoice, invoiceNumber } from './invoice.js';

const HEADER = [
  'number',
  'state',
  'issued_at',
  'due_at',
  'licensee',
  'license_id',
  'currency',
  'net',
  'tax',
  'total',
  'paid_at',
  'reference',
] as const;

/** Invoices as a table for bookkeepers: amounts with two decimals in the currency of their line. */
export function invoicesCsv(invoices: readonly Invoice[]): string {
  return csv(
    HEADER,
    invoices.map((invoice) => [
      invoiceNumber(invoice),
      invoice.state,
      invoice.issuedAt.toString(),
      invoice.clock.dueAt.toString(),
      invoice.licenseeName,
      invoice.licenseId,
      invoice.total.currency,
      decimal(invoice.net),
      decimal(invoice.tax),
      decimal(invoice.total),
      invoice.payment?.paidOn.toString() ?? '',
      invoice.payment?.reference ?? '',
    ]),
  );
}

/** Two decimals, as all currencies of the tariff have; integers only on the way. Amounts of invoices are not negative. */
function decimal({ minor }: Money): string {
  return `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
}
