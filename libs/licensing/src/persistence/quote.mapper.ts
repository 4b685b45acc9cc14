import { type Money, money } from '@app/kernel';
import { PRICE_LINE_KINDS, type PriceLine, type Quote, type QuoteInputs } from '../domain/quote.js';
import { dateOf, instantOf } from './instants.js';
import type { LicenseQuoteRow, StoredPriceLine } from './license-quote.row.js';
import { known } from './scope.mapper.js';

const BASES = ['TARIFF', 'DESK'] as const;

export function quoteOf(row: LicenseQuoteRow): Quote {
  const inCurrency = (minor: number | string): Money => money(BigInt(minor), row.currency);
  return {
    id: row.id,
    basis: known(BASES, row.basis),
    lines: row.lines.map(({ minor, kind, ...rest }) => ({
      ...rest,
      kind: known(PRICE_LINE_KINDS, kind),
      amount: inCurrency(minor),
    })),
    net: inCurrency(row.netMinor),
    tax: inCurrency(row.taxMinor),
    total: inCurrency(row.totalMinor),
    quotedAt: instantOf(row.quotedAt),
    validUntil: instantOf(row.validUntil),
    // written by this mapper alone
    inputs: row.inputs as QuoteInputs,
    tariffHash: row.tariffHash,
  };
}

export function quoteRowOf(quote: Quote, requestId: string): LicenseQuoteRow {
  return {
    id: quote.id,
    requestId,
    basis: quote.basis,
    currency: quote.total.currency,
    netMinor: quote.net.minor.toString(),
    taxMinor: quote.tax.minor.toString(),
    totalMinor: quote.total.minor.toString(),
    lines: quote.lines.map(storedLine),
    inputs: quote.inputs,
    tariffHash: quote.tariffHash,
    quotedAt: dateOf(quote.quotedAt),
    validUntil: dateOf(quote.validUntil),
  };
}

function storedLine({ amount, ...rest }: PriceLine): StoredPriceLine {
  return { ...rest, minor: Number(amount.minor) };
}
