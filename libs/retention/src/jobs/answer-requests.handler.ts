import { HandlesJob, type JobContext, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { AnswerRequests } from '../application/answer-requests.js';
import { answerRequestsJob } from './answer-requests.job.js';

@Injectable()
@HandlesJob(answerRequestsJob)
export class AnswerRequestsHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly answerRequests: AnswerRequests) {}

  async handle(_payload: Record<string, never>, { report }: JobContext): Promise<string> {
    return `ANSWERED_${await this.answerRequests.execute(report)}`;
  }
}
