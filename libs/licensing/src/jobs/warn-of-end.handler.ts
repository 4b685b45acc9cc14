import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { WarnOfEnd } from '../application/warn-of-end.js';
import type { LicenseId } from '../domain/license.js';
import { warnOfEndJob } from './warn-of-end.job.js';

@Injectable()
@HandlesJob(warnOfEndJob)
export class WarnOfEndHandler implements JobHandler<{ licenseId: LicenseId }> {
  constructor(private readonly warnOfEnd: WarnOfEnd) {}

  async handle({ licenseId }: { licenseId: LicenseId }): Promise<string> {
    const given = await this.warnOfEnd.execute(licenseId);
    return given.length === 0 ? 'NOT_DUE' : `WARNED ${given.join(', ')}`;
  }
}
