import { HandlesJob, type JobContext, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { AnnounceChanges } from '../application/changes/announce-changes.js';
import { AnnounceLicense } from '../application/changes/announce-license.js';
import { announceChangesJob } from './announce-changes.job.js';
import { announceEndingJob, announceLicenseJob } from './announce-license.job.js';

@Injectable()
@HandlesJob(announceChangesJob)
export class AnnounceChangesHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly announce: AnnounceChanges) {}

  async handle(): Promise<string> {
    return `TOLD_${await this.announce.execute()}`;
  }
}

@Injectable()
@HandlesJob(announceLicenseJob)
export class AnnounceLicenseHandler implements JobHandler<{ licenseId: string }> {
  constructor(private readonly announce: AnnounceLicense) {}

  handle({ licenseId }: { licenseId: string }, context: JobContext): Promise<string> {
    return this.announce.execute(messageIdOf(context), 'license.changed', licenseId);
  }
}

@Injectable()
@HandlesJob(announceEndingJob)
export class AnnounceEndingHandler implements JobHandler<{ licenseId: string }> {
  constructor(private readonly announce: AnnounceLicense) {}

  handle({ licenseId }: { licenseId: string }, context: JobContext): Promise<string> {
    return this.announce.execute(messageIdOf(context), 'license.ending', licenseId);
  }
}

/** Id of the outbox message that a job was made from: the queue's id begins with it. */
function messageIdOf({ jobId }: JobContext): string {
  return jobId.slice(0, 36);
}
