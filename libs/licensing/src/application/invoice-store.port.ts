import type { Tx } from '@app/kernel';
import type { Invoice, InvoiceId, InvoiceState } from '../domain/invoice.js';
import type { Visibility } from '../domain/visibility.js';

/** Injection token of the `InvoiceStore`. */
export const INVOICE_STORE = Symbol('INVOICE_STORE');

export interface InvoiceQuery {
  readonly state?: InvoiceState;
  readonly licenseId?: string;
  /** Newest first, after this one. */
  readonly before?: { readonly at: Temporal.Instant; readonly id: string };
  readonly limit: number;
}

export interface InvoiceStore {
  /** The next number of the year: taken for good only with the commit of `tx`, so the year has no gap. */
  nextNumber(tx: Tx, year: number): Promise<number>;
  insert(tx: Tx, invoice: Invoice): Promise<void>;
  /** Loads and locks the invoice until the end of `tx`. */
  claim(tx: Tx, id: InvoiceId, visible: Visibility): Promise<Invoice | undefined>;
  /** Writes `next` over exactly the version of `seen`. */
  apply(tx: Tx, seen: Invoice, next: Invoice): Promise<void>;
  /** Locks the next unpaid invoices with a provisional clock, in order of id, passing over those another transaction holds. */
  provisional(tx: Tx, after: string | undefined, limit: number): Promise<readonly Invoice[]>;
  /** Whether another invoice keeps this license suspended. */
  suspendsToo(tx: Tx, invoice: Invoice): Promise<boolean>;
  find(id: InvoiceId, visible: Visibility): Promise<Invoice | undefined>;
  list(query: InvoiceQuery, visible: Visibility): Promise<readonly Invoice[]>;
  /** Invoices that are late, or late enough to suspend a license, and whose row does not say so yet. */
  due(now: Temporal.Instant, limit: number): Promise<readonly InvoiceId[]>;
}
