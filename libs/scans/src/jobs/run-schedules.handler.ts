import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ForgetQuestions } from '../application/forget-questions.js';
import { RunSchedules } from '../application/run-schedules.js';
import { runSchedulesJob } from './run-schedules.job.js';

@Injectable()
@HandlesJob(runSchedulesJob)
export class RunSchedulesHandler implements JobHandler<Record<string, never>> {
  constructor(
    private readonly runSchedules: RunSchedules,
    private readonly forgetQuestions: ForgetQuestions,
  ) {}

  async handle(): Promise<string> {
    await this.forgetQuestions.execute();
    return (await this.runSchedules.execute()) > 0 ? 'DONE' : 'NOTHING_DUE';
  }
}
