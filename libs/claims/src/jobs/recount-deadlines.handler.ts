import { HandlesJob, type JobContext, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RecountWindows } from '../application/recount-windows.js';
import { recountDeadlinesJob } from './recount-deadlines.job.js';

@Injectable()
@HandlesJob(recountDeadlinesJob)
export class RecountDeadlinesHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly recountWindows: RecountWindows) {}

  async handle(_payload: Record<string, never>, { report }: JobContext): Promise<string> {
    const { seen, changed } = await this.recountWindows.execute(report);
    return `SEEN_${seen}_CHANGED_${changed}`;
  }
}
