import { HandlesJob, type JobHandler, JobQueues } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { FindRightsDue } from '../application/find-rights-due.js';
import { FindUpstreamDue } from '../application/find-upstream-due.js';
import { expireReservationsJob } from './expire-reservations.job.js';
import { followAgentJob } from './follow-agent.job.js';
import { followLicenseeJob } from './follow-licensee.job.js';
import { runInvoiceJob } from './run-invoice.job.js';
import { runTerminationJob } from './run-termination.job.js';
import { sweepRightsJob } from './sweep-rights.job.js';
import { warnOfEndJob } from './warn-of-end.job.js';

@Injectable()
@HandlesJob(sweepRightsJob)
export class SweepRightsHandler implements JobHandler<Record<string, never>> {
  constructor(
    private readonly findDue: FindRightsDue,
    private readonly findUpstreamDue: FindUpstreamDue,
    private readonly queues: JobQueues,
  ) {}

  async handle(): Promise<string> {
    const { reservations, warnings, invoices, terminations } = await this.findDue.execute();
    await this.queues.add(
      expireReservationsJob,
      reservations.map((licenseId) => ({ licenseId })),
    );
    await this.queues.add(
      warnOfEndJob,
      warnings.map((licenseId) => ({ licenseId })),
    );
    await this.queues.add(
      runInvoiceJob,
      invoices.map((invoiceId) => ({ invoiceId })),
    );
    await this.queues.add(
      runTerminationJob,
      terminations.map((agreementId) => ({ agreementId })),
    );
    const upstream = await this.findUpstreamDue.execute();
    await this.queues.add(
      followAgentJob,
      upstream.agentGrants.map((agentGrantId) => ({ agentGrantId })),
    );
    await this.queues.add(
      followLicenseeJob,
      upstream.partners.map((partnerId) => ({ partnerId })),
    );
    return `${reservations.length} WITH HOLDS OVER, ${warnings.length} TO WARN, ${invoices.length} INVOICES, ${terminations.length} TERMINATIONS`;
  }
}
