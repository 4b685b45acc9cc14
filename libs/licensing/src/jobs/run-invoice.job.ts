import { defineJob, uuidField } from '@app/platform';
import { InvoiceId } from '../domain/invoice.js';

/** Lets one invoice fall overdue, and in time suspends its license. */
export const runInvoiceJob = defineJob({
  name: 'licensing.run-invoice',
  version: 1,
  parse: (raw) => ({ invoiceId: InvoiceId(uuidField(raw, 'invoiceId')) }),
  dedupeId: ({ invoiceId }) => `run-invoice-${invoiceId}`,
});
