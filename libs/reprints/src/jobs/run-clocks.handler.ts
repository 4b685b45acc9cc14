import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RunReprintClocks } from '../application/run-reprint-clocks.js';
import { runClocksJob } from './run-clocks.job.js';

@Injectable()
@HandlesJob(runClocksJob)
export class RunClocksHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly clocks: RunReprintClocks) {}

  async handle(): Promise<string> {
    const { asked, escalated } = await this.clocks.execute();
    return `${asked} ASKED, ${escalated} ESCALATED`;
  }
}
