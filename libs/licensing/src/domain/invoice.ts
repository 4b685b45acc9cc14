import {
  type Brand,
  err,
  type Money,
  nextState,
  ok,
  type Result,
  type StateTable,
  type TransitionRefused,
} from '@app/kernel';
import type { PaymentClock } from './payment-terms.js';
import type { PriceLine } from './quote.js';

export type InvoiceId = Brand<string, 'InvoiceId'>;
export const InvoiceId = (text: string): InvoiceId => text as InvoiceId;

export const INVOICE_STATES = ['OPEN', 'OVERDUE', 'PAID', 'CANCELED'] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

export const INVOICE_EVENTS = ['DueDatePassed', 'PaymentRecorded', 'InvoiceCanceled'] as const;
export type InvoiceEventType = (typeof INVOICE_EVENTS)[number];

export const INVOICE_TRANSITIONS = {
  OPEN: { DueDatePassed: 'OVERDUE', PaymentRecorded: 'PAID', InvoiceCanceled: 'CANCELED' },
  OVERDUE: { PaymentRecorded: 'PAID', InvoiceCanceled: 'CANCELED' },
  PAID: {},
  CANCELED: {},
} as const satisfies StateTable<InvoiceState, InvoiceEventType>;

export interface Payment {
  readonly amount: Money;
  /** When the money arrived. */
  readonly paidOn: Temporal.Instant;
  /** The bank's or the desk's own reference; no personal data. */
  readonly reference: string;
}

/** What a licensee owes for a license: made with the license, out of the accepted quote. */
export interface Invoice {
  readonly id: InvoiceId;
  /** Year of the publisher's zone; numbers run from 1 without gaps within it. */
  readonly year: number;
  readonly number: number;
  readonly licenseId: string;
  readonly partnerId: string;
  readonly licenseeName: string;
  readonly lines: readonly PriceLine[];
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
  readonly issuedAt: Temporal.Instant;
  /** Computed once, kept with the rules: a later change of a rule moves no old invoice. */
  readonly clock: PaymentClock;
  readonly state: InvoiceState;
  readonly closedAt?: Temporal.Instant;
  readonly payment?: Omit<Payment, 'amount'>;
  readonly cancelReason?: string;
  /** When its license was suspended for it. */
  readonly suspendedAt?: Temporal.Instant;
  readonly version: number;
}

export type PaymentRefused =
  | {
      readonly code: 'PAYMENT_AMOUNT_MISMATCH';
      readonly field: 'amount';
      readonly value: string;
      readonly expected: string;
    }
  | {
      readonly code: 'PAYMENT_DATE_INVALID';
      readonly field: 'paidOn';
      readonly value: string;
      readonly expected: string;
    };

export type NotDueYet = { readonly code: 'TERM_NOT_DUE'; readonly dueAt: string };

/** `INV-2027-000012`. */
export function invoiceNumber({ year, number }: Pick<Invoice, 'year' | 'number'>): string {
  return `INV-${year}-${String(number).padStart(6, '0')}`;
}

function advance(
  invoice: Invoice,
  event: InvoiceEventType,
  facts: Partial<Invoice>,
): Result<Invoice, TransitionRefused> {
  const next = nextState<InvoiceState, InvoiceEventType>(INVOICE_TRANSITIONS, invoice.state, event);
  if (!next.ok) return next;
  return ok({ ...invoice, ...facts, state: next.value, version: invoice.version + 1 });
}

/** Records the payment of the whole amount; the day it came may lie in the past, never in the future. */
export function pay(
  invoice: Invoice,
  { amount, paidOn, reference }: Payment,
  now: Temporal.Instant,
): Result<Invoice, TransitionRefused | PaymentRefused> {
  const paid = advance(invoice, 'PaymentRecorded', { closedAt: now, payment: { paidOn, reference } });
  if (!paid.ok) return paid;
  const { total } = invoice;
  if (amount.minor !== total.minor || amount.currency !== total.currency) {
    const [value, expected] = [amount, total].map(({ minor, currency }) => `${minor} ${currency}`);
    return err({ code: 'PAYMENT_AMOUNT_MISMATCH', field: 'amount', value: String(value), expected: String(expected) });
  }
  if (Temporal.Instant.compare(paidOn, now) > 0) {
    const expected = 'an instant that is not in the future';
    return err({ code: 'PAYMENT_DATE_INVALID', field: 'paidOn', value: paidOn.toString(), expected });
  }
  return paid;
}

/** Nothing is owed any more: the license was never used, or another invoice takes its place. */
export function cancel(invoice: Invoice, reason: string, now: Temporal.Instant): Result<Invoice, TransitionRefused> {
  return advance(invoice, 'InvoiceCanceled', { closedAt: now, cancelReason: reason });
}

export function fallOverdue(invoice: Invoice, now: Temporal.Instant): Result<Invoice, TransitionRefused | NotDueYet> {
  const overdue = advance(invoice, 'DueDatePassed', {});
  if (!overdue.ok || Temporal.Instant.compare(now, invoice.clock.dueAt) >= 0) return overdue;
  return err({ code: 'TERM_NOT_DUE', dueAt: invoice.clock.dueAt.toString() });
}

/** Whether the license is to stand still for this invoice by now. */
export function suspendsLicense({ state, clock }: Invoice, now: Temporal.Instant): boolean {
  return state === 'OVERDUE' && Temporal.Instant.compare(now, clock.suspendsAt) >= 0;
}
