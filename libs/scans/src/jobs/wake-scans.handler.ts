import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { WakeScans } from '../application/wake-scans.js';
import { wakeScansJob } from './wake-scans.job.js';

@Injectable()
@HandlesJob(wakeScansJob)
export class WakeScansHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly wakeScans: WakeScans) {}

  handle(): Promise<string> {
    return this.wakeScans.execute();
  }
}
