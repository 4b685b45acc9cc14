import { type Actor, type Clock, err, hasRole, ok, type Result, type UnitOfWork } from '@app/kernel';
import { cancel, type Invoice, type InvoiceId, type Payment, type PaymentRefused, pay } from '../domain/invoice.js';
import { visibleTo } from '../domain/visibility.js';
import type { InvoiceStore } from './invoice-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { NonPayment } from './non-payment.js';
import { type InvoiceChangeRefused, staleness } from './refusals.js';

/** What settles an invoice: it was paid, or the desk takes it back and its number stays taken. */
export type Settlement =
  | { readonly kind: 'PAID'; readonly payment: Payment }
  /** `reason` is for the licensee to read; it stays with the invoice. */
  | { readonly kind: 'CANCELED'; readonly reason: string };

export interface SettleInvoiceCommand {
  readonly actor: Actor;
  readonly invoiceId: InvoiceId;
  readonly seenVersion: number;
  readonly settlement: Settlement;
}

const TOLD = {
  PAID: { action: 'licensing.invoice-paid', reason: 'PAYMENT_RECORDED', lifted: 'INVOICE_PAID' },
  CANCELED: { action: 'licensing.invoice-canceled', reason: 'CANCELED_BY_DESK', lifted: 'INVOICE_CANCELED' },
} as const satisfies Record<Settlement['kind'], object>;

/** The desk settles an invoice; a license suspended for it is in force again at once. */
export class SettleInvoice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly invoices: InvoiceStore,
    private readonly nonPayment: NonPayment,
    private readonly journal: LicensingJournal,
  ) {}

  execute(command: SettleInvoiceCommand): Promise<Result<Invoice, InvoiceChangeRefused | PaymentRefused>> {
    const { actor, invoiceId, seenVersion, settlement } = command;
    return this.work.run(async (tx) => {
      const seen = await this.invoices.claim(tx, invoiceId, visibleTo(actor));
      if (seen === undefined) return err({ code: 'INVOICE_UNKNOWN', id: invoiceId });
      if (!hasRole(actor, 'DESK')) return err({ code: 'FORBIDDEN_ROLE', required: ['DESK'] });
      const now = this.clock.now();
      const settled = settle(seen, settlement, now);
      if (!settled.ok) return settled;
      const stale = staleness(seenVersion, seen.version);
      if (stale !== undefined) return stale;
      await this.invoices.apply(tx, seen, settled.value);
      const { action, reason, lifted } = TOLD[settlement.kind];
      const back = await this.nonPayment.lift(tx, settled.value, { actor, at: now, reason: lifted });
      await this.journal.note(
        tx,
        {
          actor,
          action,
          subject: { type: 'license-invoice', id: invoiceId },
          before: seen.state,
          after: settled.value.state,
          reason,
          at: now,
          facts: { licenseId: seen.licenseId, ...paidFacts(settlement) },
        },
        ...back,
      );
      return ok(settled.value);
    });
  }
}

function settle(invoice: Invoice, settlement: Settlement, now: Temporal.Instant) {
  return settlement.kind === 'PAID' ? pay(invoice, settlement.payment, now) : cancel(invoice, settlement.reason, now);
}

function paidFacts(settlement: Settlement): Readonly<Record<string, string | number>> {
  if (settlement.kind !== 'PAID') return {};
  const { minor, currency } = settlement.payment.amount;
  return { minor: Number(minor), currency };
}
