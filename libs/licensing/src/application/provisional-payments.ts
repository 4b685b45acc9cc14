import { type Clock, systemActor, type Tx } from '@app/kernel';
import type { ProvisionalDeadlines } from '@app/parties';
import type { Invoice } from '../domain/invoice.js';
import { recountPayment } from '../domain/payment-terms.js';
import type { InvoiceStore } from './invoice-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { Licensor } from './licensor.port.js';

const ACTOR = systemActor('licensing.recount-deadlines');

/** Unpaid invoices whose due day, or day of suspension, ran into a year without calendar. */
export class ProvisionalPayments implements ProvisionalDeadlines<Invoice> {
  constructor(
    private readonly clock: Clock,
    private readonly licensor: Licensor,
    private readonly invoices: InvoiceStore,
    private readonly journal: LicensingJournal,
  ) {}

  page(tx: Tx, after: string | undefined, limit: number): Promise<readonly Invoice[]> {
    return this.invoices.provisional(tx, after, limit);
  }

  async recount(tx: Tx, seen: Invoice): Promise<'CHANGED' | 'UNCHANGED'> {
    const recounted = recountPayment(seen, this.licensor);
    if (recounted === undefined) return 'UNCHANGED';
    const { next, calendars } = recounted;
    await this.invoices.apply(tx, seen, { ...seen, clock: next, version: seen.version + 1 });
    await this.journal.note(tx, {
      actor: ACTOR,
      action: 'licensing.payment-recounted',
      subject: { type: 'license-invoice', id: seen.id },
      before: seen.state,
      after: seen.state,
      reason: 'CALENDAR_LOADED',
      rule: `${next.dueRule}, ${next.suspensionRule}`,
      at: this.clock.now(),
      facts: {
        calendars: calendars.join('; '),
        dueAtBefore: seen.clock.dueAt.toString(),
        dueAt: next.dueAt.toString(),
        suspendsAtBefore: seen.clock.suspendsAt.toString(),
        suspendsAt: next.suspendsAt.toString(),
        provisional: next.provisional,
      },
      also: { licenseId: seen.licenseId, partnerId: seen.partnerId },
    });
    return 'CHANGED';
  }
}
