import { HandlesJob, type JobHandler, JobQueues } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ReadRatifications } from '../application/read-ratifications.js';
import { lapseRatificationJob } from './lapse-ratification.job.js';
import { sweepRatificationsJob } from './sweep-ratifications.job.js';

@Injectable()
@HandlesJob(sweepRatificationsJob)
export class SweepRatificationsHandler implements JobHandler<Record<string, never>> {
  constructor(
    private readonly ratifications: ReadRatifications,
    private readonly queues: JobQueues,
  ) {}

  async handle(): Promise<string> {
    const due = await this.ratifications.due();
    await this.queues.add(
      lapseRatificationJob,
      due.map((ratificationId) => ({ ratificationId })),
    );
    return `FOUND_${due.length}`;
  }
}
