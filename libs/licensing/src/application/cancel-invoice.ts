import { type Actor, type Clock, err, hasRole, ok, type Result, type UnitOfWork } from '@app/kernel';
import { cancel, type Invoice, type InvoiceId } from '../domain/invoice.js';
import { visibleTo } from '../domain/visibility.js';
import type { InvoiceStore } from './invoice-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { NonPayment } from './non-payment.js';
import { type InvoiceChangeRefused, staleness } from './refusals.js';

export interface CancelInvoiceCommand {
  readonly actor: Actor;
  readonly invoiceId: InvoiceId;
  readonly seenVersion: number;
  /** For the licensee to read; stays with the invoice. */
  readonly reason: string;
}

/** The desk takes an invoice back; its number stays taken. */
export class CancelInvoice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly invoices: InvoiceStore,
    private readonly nonPayment: NonPayment,
    private readonly journal: LicensingJournal,
  ) {}

  execute({
    actor,
    invoiceId,
    seenVersion,
    reason,
  }: CancelInvoiceCommand): Promise<Result<Invoice, InvoiceChangeRefused>> {
    return this.work.run(async (tx) => {
      const seen = await this.invoices.claim(tx, invoiceId, visibleTo(actor));
      if (seen === undefined) return err({ code: 'INVOICE_UNKNOWN', id: invoiceId });
      if (!hasRole(actor, 'DESK')) return err({ code: 'FORBIDDEN_ROLE', required: ['DESK'] });
      const now = this.clock.now();
      const canceled = cancel(seen, reason, now);
      if (!canceled.ok) return canceled;
      const stale = staleness(seenVersion, seen.version);
      if (stale !== undefined) return stale;
      await this.invoices.apply(tx, seen, canceled.value);
      const lifted = await this.nonPayment.lift(tx, canceled.value, { actor, at: now, reason: 'INVOICE_CANCELED' });
      await this.journal.note(
        tx,
        {
          actor,
          action: 'licensing.invoice-canceled',
          subject: { type: 'license-invoice', id: invoiceId },
          before: seen.state,
          after: canceled.value.state,
          reason: 'CANCELED_BY_DESK',
          at: now,
          facts: { licenseId: seen.licenseId },
        },
        ...lifted,
      );
      return ok(canceled.value);
    });
  }
}
