import { HandlesJob, type JobContext, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { CollectEvidence } from '../application/collect-evidence.js';
import { RecheckPage, SweepRechecks } from '../application/recheck-page.js';
import { SecureByRule } from '../application/secure-by-rule.js';
import { ATTEMPTS, collectEvidenceJob } from './collect-evidence.job.js';
import { recheckPageJob, sweepRechecksJob } from './recheck-page.job.js';
import { secureByRuleJob } from './secure-by-rule.job.js';

/** Attempts at a page that does not answer; after them its evidence is what the scan saw. */
const PAGE_ATTEMPTS = 3;

@Injectable()
@HandlesJob(collectEvidenceJob)
export class CollectEvidenceHandler implements JobHandler<{ evidenceId: string }> {
  constructor(private readonly collect: CollectEvidence) {}

  async handle({ evidenceId }: { evidenceId: string }, { attempt }: JobContext): Promise<string> {
    const patience = attempt >= ATTEMPTS ? 'NONE' : attempt >= PAGE_ATTEMPTS ? 'NOT_FOR_THE_PAGE' : 'ALL';
    const collected = await this.collect.execute(evidenceId, patience);
    // thrown, so that the queue tries again
    if (!collected.ok) throw new Error(`${collected.error.code}: ${collected.error.detail}`);
    return collected.value;
  }
}

@Injectable()
@HandlesJob(secureByRuleJob)
export class SecureByRuleHandler implements JobHandler<{ findingId: string }> {
  constructor(private readonly secure: SecureByRule) {}

  handle({ findingId }: { findingId: string }): Promise<string> {
    return this.secure.execute(findingId);
  }
}

@Injectable()
@HandlesJob(sweepRechecksJob)
export class SweepRechecksHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly sweep: SweepRechecks) {}

  async handle(): Promise<string> {
    const handedOut = await this.sweep.execute();
    return handedOut > 0 ? `${handedOut} HANDED_OUT` : 'NOTHING_DUE';
  }
}

@Injectable()
@HandlesJob(recheckPageJob)
export class RecheckPageHandler implements JobHandler<{ evidenceId: string; day: number }> {
  constructor(private readonly recheck: RecheckPage) {}

  handle({ evidenceId, day }: { evidenceId: string; day: number }): Promise<string> {
    return this.recheck.execute(evidenceId, day);
  }
}
