import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { FlagClocks } from '../application/case-clocks.js';
import { flagClocksJob } from './flag-clocks.job.js';

@Injectable()
@HandlesJob(flagClocksJob)
export class FlagClocksHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly flagClocks: FlagClocks) {}

  async handle(): Promise<string> {
    return `${await this.flagClocks.execute()} PASSED`;
  }
}
