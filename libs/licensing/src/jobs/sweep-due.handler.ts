import { HandlesJob, type JobHandler, JobQueues } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { FindDue } from '../application/find-due.js';
import { lapseRequestJob } from './lapse-request.job.js';
import { runRequestClockJob } from './run-request-clock.job.js';
import { runTermJob } from './run-term.job.js';
import { sweepDueJob } from './sweep-due.job.js';

@Injectable()
@HandlesJob(sweepDueJob)
export class SweepDueHandler implements JobHandler<Record<string, never>> {
  constructor(
    private readonly findDue: FindDue,
    private readonly queues: JobQueues,
  ) {}

  async handle(): Promise<string> {
    const { licenses, requests, clocks } = await this.findDue.execute();
    await this.queues.add(
      runTermJob,
      licenses.map((licenseId) => ({ licenseId })),
    );
    await this.queues.add(
      lapseRequestJob,
      requests.map((requestId) => ({ requestId })),
    );
    await this.queues.add(
      runRequestClockJob,
      clocks.map((requestId) => ({ requestId })),
    );
    return `${licenses.length} LICENSES, ${requests.length} REQUESTS, ${clocks.length} CLOCKS`;
  }
}
