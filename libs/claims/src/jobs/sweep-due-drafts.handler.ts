import { HandlesJob, type JobHandler, JobQueues } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { FindDueDrafts } from '../application/find-due-drafts.js';
import { lapseDraftJob } from './lapse-draft.job.js';
import { sweepDueDraftsJob } from './sweep-due-drafts.job.js';

@Injectable()
@HandlesJob(sweepDueDraftsJob)
export class SweepDueDraftsHandler implements JobHandler<Record<string, never>> {
  constructor(
    private readonly findDueDrafts: FindDueDrafts,
    private readonly queues: JobQueues,
  ) {}

  async handle(): Promise<string> {
    let found = 0;
    for await (const page of this.findDueDrafts.execute()) {
      await this.queues.add(
        lapseDraftJob,
        page.map((claimId) => ({ claimId })),
      );
      found += page.length;
    }
    return `FOUND_${found}`;
  }
}
