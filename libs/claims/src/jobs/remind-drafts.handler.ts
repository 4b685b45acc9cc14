import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RemindDrafts } from '../application/remind-drafts.js';
import { remindDraftsJob } from './remind-drafts.job.js';

@Injectable()
@HandlesJob(remindDraftsJob)
export class RemindDraftsHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly remindDrafts: RemindDrafts) {}

  async handle(): Promise<string> {
    return `REMINDED_${await this.remindDrafts.execute()}`;
  }
}
