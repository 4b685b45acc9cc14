import { CLOCK, NEW_ID, UNIT_OF_WORK } from '@app/kernel';
import { provideUseCase } from '@app/platform';
import { FindInvoices } from '../application/find-invoices.js';
import { INVOICE_STORE } from '../application/invoice-store.port.js';
import { Invoicing } from '../application/invoicing.js';
import { LICENSE_STORE } from '../application/license-store.port.js';
import { LicensingJournal } from '../application/licensing-journal.js';
import { LICENSOR } from '../application/licensor.port.js';
import { NonPayment } from '../application/non-payment.js';
import { RunInvoice } from '../application/run-invoice.js';
import { SettleInvoice } from '../application/settle-invoice.js';
import { StandingChanges } from '../application/standing-changes.js';
import { InvoiceRepository } from '../persistence/invoice.repository.js';

const SHELL = [UNIT_OF_WORK, CLOCK] as const;

/** Stores and parts of invoices. */
export const invoiceParts = [
  { provide: INVOICE_STORE, useClass: InvoiceRepository },
  provideUseCase(Invoicing, [NEW_ID, INVOICE_STORE, LICENSOR]),
  provideUseCase(NonPayment, [LICENSE_STORE, INVOICE_STORE, StandingChanges]),
];

/** Invoices, and what follows when they are not paid. */
export const invoiceUseCases = [
  provideUseCase(SettleInvoice, [...SHELL, INVOICE_STORE, NonPayment, LicensingJournal]),
  provideUseCase(RunInvoice, [...SHELL, INVOICE_STORE, NonPayment, LicensingJournal]),
  provideUseCase(FindInvoices, [INVOICE_STORE]),
];
