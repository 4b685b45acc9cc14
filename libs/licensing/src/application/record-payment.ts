import { type Actor, type Clock, err, hasRole, ok, type Result, type UnitOfWork } from '@app/kernel';
import { type Invoice, type InvoiceId, type Payment, type PaymentRefused, pay } from '../domain/invoice.js';
import { visibleTo } from '../domain/visibility.js';
import type { InvoiceStore } from './invoice-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { NonPayment } from './non-payment.js';
import { type InvoiceChangeRefused, staleness } from './refusals.js';

export interface RecordPaymentCommand {
  readonly actor: Actor;
  readonly invoiceId: InvoiceId;
  readonly seenVersion: number;
  readonly payment: Payment;
}

/** The desk records that an invoice was paid; a license suspended for it is in force again at once. */
export class RecordPayment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly invoices: InvoiceStore,
    private readonly nonPayment: NonPayment,
    private readonly journal: LicensingJournal,
  ) {}

  execute(command: RecordPaymentCommand): Promise<Result<Invoice, InvoiceChangeRefused | PaymentRefused>> {
    const { actor, invoiceId, seenVersion, payment } = command;
    return this.work.run(async (tx) => {
      const seen = await this.invoices.claim(tx, invoiceId, visibleTo(actor));
      if (seen === undefined) return err({ code: 'INVOICE_UNKNOWN', id: invoiceId });
      if (!hasRole(actor, 'DESK')) return err({ code: 'FORBIDDEN_ROLE', required: ['DESK'] });
      const now = this.clock.now();
      const paid = pay(seen, payment, now);
      if (!paid.ok) return paid;
      const stale = staleness(seenVersion, seen.version);
      if (stale !== undefined) return stale;
      await this.invoices.apply(tx, seen, paid.value);
      const lifted = await this.nonPayment.lift(tx, paid.value, { actor, at: now, reason: 'INVOICE_PAID' });
      await this.journal.note(
        tx,
        {
          actor,
          action: 'licensing.invoice-paid',
          subject: { type: 'license-invoice', id: invoiceId },
          before: seen.state,
          after: paid.value.state,
          reason: 'PAYMENT_RECORDED',
          at: now,
          facts: { licenseId: seen.licenseId, minor: Number(payment.amount.minor), currency: payment.amount.currency },
        },
        ...lifted,
      );
      return ok(paid.value);
    });
  }
}
