import { HandlesJob, type JobContext, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { EraseOverdue } from '../application/erase-overdue.js';
import { eraseOverdueJob } from './erase-overdue.job.js';

@Injectable()
@HandlesJob(eraseOverdueJob)
export class EraseOverdueHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly eraseOverdue: EraseOverdue) {}

  async handle(_payload: Record<string, never>, { report }: JobContext): Promise<string> {
    return `ERASED_${await this.eraseOverdue.execute(report)}`;
  }
}
