import type { Money } from '@app/kernel';
import { type Invoice, invoiceNumber } from './invoice.js';

const HEADER = [
  'number',
  'state',
  'issued',
  'due',
  'licensee',
  'licenseId',
  'currency',
  'net',
  'tax',
  'total',
  'paidOn',
  'reference',
] as const;

/** First characters at which a spreadsheet takes a cell for a formula (OWASP, CSV injection), full-width ones too. */
const FORMULA = /^[\s\uFEFF]*[=+\-@＝＋－＠|%\t\r\n]/u;

/**
 * Invoices as a table (RFC 4180): lines end with CRLF, every cell is quoted, amounts have two decimals. No cell can run
 * as a formula: what looks like one gets an apostrophe in front.
 */
export function invoicesCsv(invoices: readonly Invoice[]): string {
  const rows = invoices.map((invoice) => [
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
  ]);
  return [HEADER, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** One cell: quoted, and harmless to a spreadsheet. */
export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** Two decimals, as all currencies of the tariff have; integers only on the way. Amounts of invoices are not negative. */
function decimal({ minor }: Money): string {
  return `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
}
