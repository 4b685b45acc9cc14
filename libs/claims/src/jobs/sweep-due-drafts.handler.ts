import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { LapseDueDrafts } from '../application/lapse-due-drafts.js';
import { sweepDueDraftsJob } from './sweep-due-drafts.job.js';

@Injectable()
@HandlesJob(sweepDueDraftsJob)
export class SweepDueDraftsHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly lapseDueDrafts: LapseDueDrafts) {}

  async handle(): Promise<string> {
    return `LAPSED_${await this.lapseDueDrafts.execute()}`;
  }
}
