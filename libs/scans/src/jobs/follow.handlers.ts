import { systemActor } from '@app/kernel';
import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { FollowFinding } from '../application/follow-finding.js';
import { FollowScan } from '../application/follow-scan.js';
import { StartScan } from '../application/start-scan.js';
import { checkReprintJob } from './check-reprint.job.js';
import { followFindingJob } from './follow-finding.job.js';
import { followScanJob } from './follow-scan.job.js';

@Injectable()
@HandlesJob(followFindingJob)
export class FollowFindingHandler implements JobHandler<{ findingId: string; worksUpTo?: number }> {
  constructor(private readonly follow: FollowFinding) {}

  handle({ findingId, worksUpTo }: { findingId: string; worksUpTo?: number }): Promise<string> {
    return this.follow.execute(findingId, worksUpTo === undefined ? {} : { worksUpTo });
  }
}

@Injectable()
@HandlesJob(followScanJob)
export class FollowScanHandler implements JobHandler<{ scanId: string }> {
  constructor(private readonly follow: FollowScan) {}

  async handle({ scanId }: { scanId: string }): Promise<string> {
    return `${await this.follow.execute(scanId)} GONE`;
  }
}

@Injectable()
@HandlesJob(checkReprintJob)
export class CheckReprintHandler implements JobHandler<{ url: string }> {
  constructor(private readonly startScan: StartScan) {}

  async handle({ url }: { url: string }): Promise<string> {
    const actor = systemActor('scans.check-reprint');
    const started = await this.startScan.execute({ actor, targets: [{ kind: 'URL', url }] });
    return started.ok ? started.value.id : started.error.code;
  }
}
