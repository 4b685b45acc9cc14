import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RunLicenseTerm } from '../application/run-license-term.js';
import type { LicenseId } from '../domain/license.js';
import { runTermJob } from './run-term.job.js';

@Injectable()
@HandlesJob(runTermJob)
export class RunTermHandler implements JobHandler<{ licenseId: LicenseId }> {
  constructor(private readonly runTerm: RunLicenseTerm) {}

  handle({ licenseId }: { licenseId: LicenseId }): Promise<string> {
    return this.runTerm.execute(licenseId);
  }
}
