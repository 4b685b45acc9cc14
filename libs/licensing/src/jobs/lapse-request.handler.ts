import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { LapseRequest } from '../application/lapse-request.js';
import type { RequestId } from '../domain/license-request.js';
import { lapseRequestJob } from './lapse-request.job.js';

@Injectable()
@HandlesJob(lapseRequestJob)
export class LapseRequestHandler implements JobHandler<{ requestId: RequestId }> {
  constructor(private readonly lapseRequest: LapseRequest) {}

  handle({ requestId }: { requestId: RequestId }): Promise<string> {
    return this.lapseRequest.execute(requestId);
  }
}
