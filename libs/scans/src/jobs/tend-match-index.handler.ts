import { HandlesJob, type JobHandler } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { TENDED_INDEX, type TendedIndex } from '../application/tended-index.port.js';
import { tendMatchIndexJob } from './tend-match-index.job.js';

@Injectable()
@HandlesJob(tendMatchIndexJob)
export class TendMatchIndexHandler implements JobHandler<Record<string, never>> {
  constructor(@Inject(TENDED_INDEX) private readonly index: TendedIndex) {}

  handle(): Promise<string> {
    return this.index.tend();
  }
}
