import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RedecideFinding } from '../application/redecide-finding.js';
import { type MachineCause, redecideFindingJob } from './redecide-finding.job.js';

@Injectable()
@HandlesJob(redecideFindingJob)
export class RedecideFindingHandler implements JobHandler<{ findingId: string; cause: MachineCause }> {
  constructor(private readonly redecide: RedecideFinding) {}

  handle(payload: { findingId: string; cause: MachineCause }): Promise<string> {
    return this.redecide.execute(payload);
  }
}
