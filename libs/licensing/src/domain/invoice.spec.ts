import { CALENDARS, type HolidayCalendar } from '@app/deadlines';
import { money, must, nextState } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  cancel,
  fallOverdue,
  INVOICE_EVENTS,
  INVOICE_STATES,
  INVOICE_TRANSITIONS,
  type Invoice,
  type InvoiceEventType,
  InvoiceId,
  type InvoiceState,
  invoiceNumber,
  pay,
  suspendsLicense,
} from './invoice.js';
import { invoicesCsv } from './invoice-csv.js';
import { aQuote, at, LICENSE_ID, PARTNER_ID } from './license.fixture.js';
import { paymentClock, recountPayment } from './payment-terms.js';

const ISSUED = at('2026-03-02T10:00+08:00');
const BY = { jurisdiction: 'CN', calendars: CALENDARS };
const clock = must(paymentClock(ISSUED, BY), 'counted');
const { lines, net, tax, total } = aQuote();

function anInvoice(change: Partial<Invoice> = {}): Invoice {
  return {
    id: InvoiceId('0199abcd-0000-7000-8000-000000000001'),
    year: 2026,
    number: 12,
    licenseId: LICENSE_ID,
    partnerId: PARTNER_ID,
    licenseeName: 'Partner Press',
    lines,
    net,
    tax,
    total,
    issuedAt: ISSUED,
    clock,
    state: 'OPEN',
    version: 1,
    ...change,
  };
}

describe('an invoice', () => {
  it('has the states of the table, and nothing but the table', () => {
    const whole = INVOICE_STATES.flatMap((state) =>
      INVOICE_EVENTS.map((event) => {
        const next = nextState<InvoiceState, InvoiceEventType>(INVOICE_TRANSITIONS, state, event);
        return `${state} + ${event} → ${next.ok ? next.value : 'refused'}`;
      }),
    );
    expect(whole).toMatchSnapshot();
  });

  it('issued in China on 2 March 2026 is late from midnight after 1 April, and suspends from midnight after 15 April', () => {
    expect(clock).toMatchObject({
      dueRule: 'INVOICE_DUE',
      suspensionRule: 'NON_PAYMENT_SUSPENSION',
      provisional: false,
    });
    expect(clock.dueAt.toString()).toBe('2026-04-01T16:00:00Z');
    expect(clock.suspendsAt.toString()).toBe('2026-04-15T16:00:00Z');
  });

  it('is due on a working day: the last day rolls past the holidays', () => {
    const rolled = must(paymentClock(at('2026-09-01T10:00+08:00'), BY), 'counted');
    // nominal last day 1 October, National Day; the holiday of 2026 ends on 7 October
    expect(rolled.dueAt.toString()).toBe('2026-10-08T16:00:00Z');
  });

  it('falls overdue at its due instant, not a nanosecond before', () => {
    expect(fallOverdue(anInvoice(), clock.dueAt.subtract({ nanoseconds: 1 })).ok).toBe(false);
    const overdue = must(fallOverdue(anInvoice(), clock.dueAt), 'due');
    expect(suspendsLicense(overdue, clock.suspendsAt.subtract({ nanoseconds: 1 }))).toBe(false);
    expect(suspendsLicense(overdue, clock.suspendsAt)).toBe(true);
  });

  it('is paid whole, once, and not in the future', () => {
    const payment = { amount: total, paidOn: ISSUED, reference: 'bank 1' };
    const paid = must(pay(anInvoice(), payment, ISSUED), 'paid');
    expect(paid).toMatchObject({ state: 'PAID', payment: { reference: 'bank 1' } });
    expect(pay(paid, payment, ISSUED)).toMatchObject({ error: { code: 'STATE_REFUSED' } });
    expect(pay(anInvoice(), { ...payment, amount: money(1, 'CNY') }, ISSUED)).toMatchObject({
      error: { code: 'PAYMENT_AMOUNT_MISMATCH', value: '1 CNY', expected: '15900 CNY' },
    });
    expect(pay(anInvoice(), { ...payment, amount: { ...total, currency: 'USD' } }, ISSUED)).toMatchObject({
      error: { code: 'PAYMENT_AMOUNT_MISMATCH' },
    });
    const later = { ...payment, paidOn: ISSUED.add({ seconds: 1 }) };
    expect(pay(anInvoice(), later, ISSUED)).toMatchObject({ error: { code: 'PAYMENT_DATE_INVALID' } });
  });

  it('canceled is owed no more', () => {
    const canceled = must(cancel(anInvoice(), 'entered twice', ISSUED), 'open');
    expect(canceled).toMatchObject({ state: 'CANCELED', cancelReason: 'entered twice' });
    expect(fallOverdue(canceled, clock.dueAt)).toMatchObject({ error: { code: 'STATE_REFUSED' } });
  });

  it('has a number that sorts', () => {
    expect(invoiceNumber({ year: 2027, number: 7 })).toBe('INV-2027-000007');
  });
});

describe('an invoice that is due in a year without calendar', () => {
  const CN_2027: HolidayCalendar = {
    jurisdiction: 'CN',
    year: 2027,
    source: 'a notice',
    publishedAt: '2026-11-04',
    complete: true,
    holidays: [{ name: 'New Year', from: '2027-01-01', to: '2027-01-04' }],
    makeUpDays: [],
  };
  const issuedAt = at('2026-12-05T10:00+08:00');
  const provisional = anInvoice({ issuedAt, clock: must(paymentClock(issuedAt, BY), 'counted') });
  const LOADED = { ...BY, calendars: [CN_2027, ...CALENDARS] };

  it('is counted again by the calendar loaded, and is final', () => {
    expect(provisional.clock).toMatchObject({ provisional: true, dueAt: at('2027-01-04T16:00Z') });
    expect(recountPayment(provisional, BY)).toBeUndefined();
    const { next, calendars } = recountPayment(provisional, LOADED) ?? {};
    expect([String(next?.dueAt), String(next?.suspendsAt), next?.provisional, calendars]).toEqual([
      '2027-01-05T16:00:00Z',
      '2027-01-19T16:00:00Z',
      false,
      ['CN 2027: a notice'],
    ]);
  });

  it('stays overdue where that was said; only its suspension moves', () => {
    const overdue = must(fallOverdue(provisional, provisional.clock.dueAt), 'due');
    expect(recountPayment(overdue, LOADED)?.next).toMatchObject({
      dueAt: provisional.clock.dueAt,
      suspendsAt: at('2027-01-19T16:00Z'),
    });
  });
});

describe('the table of invoices', () => {
  it('has one line an invoice, amounts in two decimals', () => {
    const [header, line, end] = invoicesCsv([anInvoice({ licenseeName: '新闻"社"' })]).split('\r\n');
    expect(header).toContain('"number","state","issued_at","due_at"');
    expect(line).toBe(
      `"INV-2026-000012","OPEN","2026-03-02T02:00:00Z","2026-04-01T16:00:00Z","新闻""社""","${LICENSE_ID}","CNY","150.00","9.00","159.00","",""`,
    );
    expect(end).toBe('');
  });
});
