import { type Actor, err, ok, type Result } from '@app/kernel';
import type { Invoice, InvoiceId } from '../domain/invoice.js';
import { visibleTo } from '../domain/visibility.js';
import type { InvoiceQuery, InvoiceStore } from './invoice-store.port.js';
import type { InvoiceUnknown } from './refusals.js';

/** Reads invoices, each actor its own. */
export class FindInvoices {
  constructor(private readonly invoices: InvoiceStore) {}

  async execute(id: InvoiceId, actor: Actor): Promise<Result<Invoice, InvoiceUnknown>> {
    const invoice = await this.invoices.find(id, visibleTo(actor));
    return invoice === undefined ? err({ code: 'INVOICE_UNKNOWN', id }) : ok(invoice);
  }

  /** Newest first. */
  list(query: InvoiceQuery, actor: Actor): Promise<readonly Invoice[]> {
    return this.invoices.list(query, visibleTo(actor));
  }
}
