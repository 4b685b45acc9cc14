import { money } from '@app/kernel';
import { INVOICE_STATES, type Invoice, InvoiceId } from '../domain/invoice.js';
import { PRICE_LINE_KINDS } from '../domain/quote.js';
import { dateOf, instantOf, optionalDate, optionalInstant } from './instants.js';
import type { LicenseInvoiceRow } from './license-invoice.row.js';
import { known } from './scope.mapper.js';

export function invoiceOf(row: LicenseInvoiceRow): Invoice {
  const inCurrency = (minor: number | string) => money(BigInt(minor), row.currency);
  const closedAt = optionalInstant(row.closedAt);
  const suspendedAt = optionalInstant(row.suspendedAt);
  const { paidOn, paymentReference, cancelReason } = row;
  return {
    id: InvoiceId(row.id),
    year: row.year,
    number: row.number,
    licenseId: row.licenseId,
    partnerId: row.partnerId,
    licenseeName: row.licenseeName,
    lines: row.lines.map(({ minor, kind, ...rest }) => ({
      ...rest,
      kind: known(PRICE_LINE_KINDS, kind),
      amount: inCurrency(minor),
    })),
    net: inCurrency(row.netMinor),
    tax: inCurrency(row.taxMinor),
    total: inCurrency(row.totalMinor),
    issuedAt: instantOf(row.issuedAt),
    clock: {
      dueAt: instantOf(row.dueAt),
      dueRule: row.dueRule,
      suspendsAt: instantOf(row.suspendsAt),
      suspensionRule: row.suspensionRule,
      provisional: row.provisional,
    },
    state: known(INVOICE_STATES, row.state),
    ...(closedAt === undefined ? {} : { closedAt }),
    ...(paidOn === null || paymentReference === null
      ? {}
      : { payment: { paidOn: instantOf(paidOn), reference: paymentReference } }),
    ...(cancelReason === null ? {} : { cancelReason }),
    ...(suspendedAt === undefined ? {} : { suspendedAt }),
    version: row.version,
  };
}

export function invoiceRowOf(invoice: Invoice): LicenseInvoiceRow {
  const { clock, payment } = invoice;
  return {
    id: invoice.id,
    year: invoice.year,
    number: invoice.number,
    licenseId: invoice.licenseId,
    partnerId: invoice.partnerId,
    licenseeName: invoice.licenseeName,
    currency: invoice.total.currency,
    netMinor: invoice.net.minor.toString(),
    taxMinor: invoice.tax.minor.toString(),
    totalMinor: invoice.total.minor.toString(),
    lines: invoice.lines.map(({ amount, ...rest }) => ({ ...rest, minor: Number(amount.minor) })),
    issuedAt: dateOf(invoice.issuedAt),
    dueAt: dateOf(clock.dueAt),
    dueRule: clock.dueRule,
    suspendsAt: dateOf(clock.suspendsAt),
    suspensionRule: clock.suspensionRule,
    provisional: clock.provisional,
    state: invoice.state,
    closedAt: optionalDate(invoice.closedAt),
    paidOn: optionalDate(payment?.paidOn),
    paymentReference: payment?.reference ?? null,
    cancelReason: invoice.cancelReason ?? null,
    suspendedAt: optionalDate(invoice.suspendedAt),
    version: invoice.version,
  };
}
