import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { EndReprints } from '../application/end-reprints.js';
import { endReprintsJob } from './end-reprints.job.js';

@Injectable()
@HandlesJob(endReprintsJob)
export class EndReprintsHandler implements JobHandler<{ licenseId: string }> {
  constructor(private readonly endReprints: EndReprints) {}

  async handle({ licenseId }: { licenseId: string }): Promise<string> {
    return `${await this.endReprints.execute(licenseId)} MUST_REMOVE`;
  }
}
