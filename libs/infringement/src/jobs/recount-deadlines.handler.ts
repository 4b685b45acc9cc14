import { HandlesJob, type JobContext, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RecountCaseClocks } from '../application/recount-case-clocks.js';
import { RecountHearings } from '../application/recount-hearings.js';
import { recountDeadlinesJob } from './recount-deadlines.job.js';

@Injectable()
@HandlesJob(recountDeadlinesJob)
export class RecountDeadlinesHandler implements JobHandler<Record<string, never>> {
  constructor(
    private readonly recountCaseClocks: RecountCaseClocks,
    private readonly recountHearings: RecountHearings,
  ) {}

  async handle(_payload: Record<string, never>, { report }: JobContext): Promise<string> {
    const clocks = await this.recountCaseClocks.execute(report);
    const hearings = await this.recountHearings.execute(report);
    return `SEEN_${clocks.seen + hearings.seen}_CHANGED_${clocks.changed + hearings.changed}`;
  }
}
