import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RunScan } from '../application/run-scan.js';
import { runScanJob } from './run-scan.job.js';

@Injectable()
@HandlesJob(runScanJob)
export class RunScanHandler implements JobHandler<{ readonly scanId: string }> {
  constructor(private readonly runScan: RunScan) {}

  handle({ scanId }: { readonly scanId: string }): Promise<string> {
    return this.runScan.execute({ scanId });
  }
}
