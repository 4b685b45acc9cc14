import { type Clock, systemActor, type UnitOfWork } from '@app/kernel';
import { fallOverdue, type InvoiceId, suspendsLicense } from '../domain/invoice.js';
import type { InvoiceStore } from './invoice-store.port.js';
import type { JournalEntry, LicensingJournal } from './licensing-journal.js';
import type { NonPayment } from './non-payment.js';

export type InvoiceOutcome = 'OVERDUE' | 'LICENSE_SUSPENDED' | 'NOT_DUE' | 'UNKNOWN';

const ACTOR = systemActor('licensing.run-invoice');

/** Lets an invoice fall overdue, and in time suspends its license; decided again from the locked rows. */
export class RunInvoice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly invoices: InvoiceStore,
    private readonly nonPayment: NonPayment,
    private readonly journal: LicensingJournal,
  ) {}

  execute(invoiceId: InvoiceId): Promise<InvoiceOutcome> {
    return this.work.run(async (tx) => {
      const seen = await this.invoices.claim(tx, invoiceId, { kind: 'ALL' });
      if (seen === undefined) return 'UNKNOWN';
      const now = this.clock.now();
      const step = { actor: ACTOR, at: now };
      const entries: JournalEntry[] = [];
      let invoice = seen;
      const overdue = fallOverdue(invoice, now);
      if (overdue.ok) {
        await this.invoices.apply(tx, invoice, overdue.value);
        entries.push({
          ...step,
          action: 'licensing.invoice-overdue',
          subject: { type: 'license-invoice', id: invoiceId },
          before: invoice.state,
          after: overdue.value.state,
          reason: 'DUE_DATE_PASSED',
          rule: invoice.clock.dueRule,
          facts: { licenseId: invoice.licenseId },
          also: { licenseId: invoice.licenseId, partnerId: invoice.partnerId },
        });
        invoice = overdue.value;
      }
      let outcome: InvoiceOutcome = overdue.ok ? 'OVERDUE' : 'NOT_DUE';
      if (suspendsLicense(invoice, now) && invoice.suspendedAt === undefined) {
        const rule = invoice.clock.suspensionRule;
        const reason = 'NON_PAYMENT';
        entries.push(...(await this.nonPayment.suspend(tx, invoice, { ...step, reason, rule, facts: { invoiceId } })));
        await this.invoices.apply(tx, invoice, { ...invoice, suspendedAt: now, version: invoice.version + 1 });
        outcome = 'LICENSE_SUSPENDED';
      }
      if (entries.length > 0) await this.journal.note(tx, ...entries);
      return outcome;
    });
  }
}
