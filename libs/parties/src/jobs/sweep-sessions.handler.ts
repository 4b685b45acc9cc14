import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ForgetSessions } from '../application/forget-sessions.js';
import { sweepSessionsJob } from './sweep-sessions.job.js';

@Injectable()
@HandlesJob(sweepSessionsJob)
export class SweepSessionsHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly forgetSessions: ForgetSessions) {}

  async handle(): Promise<string> {
    return `FORGOTTEN_${await this.forgetSessions.execute()}`;
  }
}
