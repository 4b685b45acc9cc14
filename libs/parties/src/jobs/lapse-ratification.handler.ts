import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DecideRatification } from '../application/decide-ratification.js';
import { lapseRatificationJob } from './lapse-ratification.job.js';

@Injectable()
@HandlesJob(lapseRatificationJob)
export class LapseRatificationHandler implements JobHandler<{ readonly ratificationId: string }> {
  constructor(private readonly decideRatification: DecideRatification) {}

  /** @returns DONE, or the refusal's code, none of which is a reason to try again */
  async handle({ ratificationId }: { readonly ratificationId: string }): Promise<string> {
    const lapsed = await this.decideRatification.execute({ event: 'TimeLapsed', ratificationId });
    return lapsed.ok ? 'DONE' : lapsed.error.code;
  }
}
