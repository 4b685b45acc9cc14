import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ExpandSource } from '../application/expand-source.js';
import { expandSourceJob } from './expand-source.job.js';

@Injectable()
@HandlesJob(expandSourceJob)
export class ExpandSourceHandler implements JobHandler<{ readonly targetId: string }> {
  constructor(private readonly expandSource: ExpandSource) {}

  handle({ targetId }: { readonly targetId: string }): Promise<string> {
    return this.expandSource.execute({ targetId });
  }
}
