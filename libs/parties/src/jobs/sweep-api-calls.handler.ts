import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ForgetApiCalls } from '../application/forget-api-calls.js';
import { sweepApiCallsJob } from './sweep-api-calls.job.js';

@Injectable()
@HandlesJob(sweepApiCallsJob)
export class SweepApiCallsHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly forgetCalls: ForgetApiCalls) {}

  async handle(): Promise<string> {
    return `FORGOTTEN_${await this.forgetCalls.execute()}`;
  }
}
