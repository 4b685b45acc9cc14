import { must, type NewId, type Tx } from '@app/kernel';
import { type Invoice, InvoiceId } from '../domain/invoice.js';
import type { License } from '../domain/license.js';
import { paymentClock } from '../domain/payment-terms.js';
import type { Quote } from '../domain/quote.js';
import type { InvoiceStore } from './invoice-store.port.js';
import type { Licensor } from './licensor.port.js';

/** Writes the invoice over a license that was just granted. */
export class Invoicing {
  constructor(
    private readonly newId: NewId,
    private readonly invoices: InvoiceStore,
    private readonly licensor: Licensor,
  ) {}

  /** @param quote the one that was accepted */
  async issue(tx: Tx, license: License, quote: Quote, now: Temporal.Instant): Promise<Invoice> {
    const { zone } = this.licensor;
    const { year } = now.toZonedDateTimeISO(zone);
    const { lines, net, tax, total } = quote;
    const invoice: Invoice = {
      id: InvoiceId(this.newId()),
      year,
      number: await this.invoices.nextNumber(tx, year),
      licenseId: license.id,
      partnerId: license.partnerId,
      licenseeName: license.licenseeName,
      lines,
      net,
      tax,
      total,
      issuedAt: now,
      clock: must(paymentClock(now, this.licensor), 'the publisher’s jurisdiction counts periods'),
      state: 'OPEN',
      version: 1,
    };
    await this.invoices.insert(tx, invoice);
    return invoice;
  }
}
