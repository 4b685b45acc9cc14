import { HandlesJob, type JobContext, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RecountClaims } from '../application/recount-claims.js';
import { recountDeadlinesJob } from './recount-deadlines.job.js';

@Injectable()
@HandlesJob(recountDeadlinesJob)
export class RecountDeadlinesHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly recountClaims: RecountClaims) {}

  async handle(_payload: Record<string, never>, { report }: JobContext): Promise<string> {
    const { seen, changed } = await this.recountClaims.execute(report);
    return `SEEN_${seen}_CHANGED_${changed}`;
  }
}
