import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IntegrateEntries } from '../application/integrate-entries.js';
import { integrateEntriesJob } from './integrate-entries.job.js';

@Injectable()
@HandlesJob(integrateEntriesJob)
export class IntegrateEntriesHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly integrateEntries: IntegrateEntries) {}

  async handle(): Promise<string> {
    return `INTEGRATED_${await this.integrateEntries.execute()}`;
  }
}
