import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { FollowUpstream } from '../application/follow-upstream.js';
import { followLicenseeJob } from './follow-licensee.job.js';

@Injectable()
@HandlesJob(followLicenseeJob)
export class FollowLicenseeHandler implements JobHandler<{ partnerId: string }> {
  constructor(private readonly follow: FollowUpstream) {}

  handle({ partnerId }: { partnerId: string }): Promise<string> {
    return this.follow.partner(partnerId);
  }
}
