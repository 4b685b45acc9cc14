import { HandlesJob, type JobHandler } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { LapseDraft, type LapseRefusal } from '../application/lapse-draft.js';
import { ClaimId } from '../domain/claim.js';
import { lapseDraftJob } from './lapse-draft.job.js';

/** What the job log says; none of them is a reason to try again. */
const RESULTS = {
  CLAIM_UNKNOWN: 'UNKNOWN',
  CLAIM_DRAFT_NOT_DUE: 'NOT_DUE',
  STATE_REFUSED: 'ALREADY_CLOSED',
  VERSION_STALE: 'CHANGED_MEANWHILE',
} as const satisfies Record<LapseRefusal['code'], string>;

@Injectable()
@HandlesJob(lapseDraftJob)
export class LapseDraftHandler implements JobHandler<{ readonly claimId: string }> {
  constructor(private readonly lapseDraft: LapseDraft) {}

  async handle({ claimId }: { readonly claimId: string }): Promise<string> {
    const lapsed = await this.lapseDraft.execute({ claimId: ClaimId(claimId) });
    return lapsed.ok ? 'DONE' : RESULTS[lapsed.error.code];
  }
}
