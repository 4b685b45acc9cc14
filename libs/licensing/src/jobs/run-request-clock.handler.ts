import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RunRequestClock } from '../application/run-request-clock.js';
import type { RequestId } from '../domain/license-request.js';
import { runRequestClockJob } from './run-request-clock.job.js';

@Injectable()
@HandlesJob(runRequestClockJob)
export class RunRequestClockHandler implements JobHandler<{ requestId: RequestId }> {
  constructor(private readonly runClock: RunRequestClock) {}

  handle({ requestId }: { requestId: RequestId }): Promise<string> {
    return this.runClock.execute(requestId);
  }
}
