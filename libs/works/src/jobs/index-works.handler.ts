import { HandlesJob, type JobContext, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IndexWorks } from '../application/search/index-works.js';
import { indexWorksJob } from './index-works.job.js';

/** Batches of one job: about a minute's; the sweep goes on with what is left. */
const BATCHES = 100;

@Injectable()
@HandlesJob(indexWorksJob)
export class IndexWorksHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly index: IndexWorks) {}

  async handle(_payload: Record<string, never>, { report }: Pick<JobContext, 'report'>): Promise<string> {
    let indexed = 0;
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const works = await this.index.execute();
      if (works === 0) return `${indexed} INDEXED`;
      indexed += works;
      await report({ indexed });
    }
    return `${indexed} INDEXED, MORE DUE`;
  }
}
