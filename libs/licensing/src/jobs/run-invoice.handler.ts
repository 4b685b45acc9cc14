import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RunInvoice } from '../application/run-invoice.js';
import type { InvoiceId } from '../domain/invoice.js';
import { runInvoiceJob } from './run-invoice.job.js';

@Injectable()
@HandlesJob(runInvoiceJob)
export class RunInvoiceHandler implements JobHandler<{ invoiceId: InvoiceId }> {
  constructor(private readonly runInvoice: RunInvoice) {}

  handle({ invoiceId }: { invoiceId: InvoiceId }): Promise<string> {
    return this.runInvoice.execute(invoiceId);
  }
}
