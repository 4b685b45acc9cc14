import type { Result, TransitionRefused } from '@app/kernel';
import { type DraftClosed, type ElementsMissing, fileClaim } from '../domain/claim.js';
import type { ClaimTerms } from '../domain/claim-window.js';
import type { ClaimAnswer } from './claim-answer.js';
import type { ClaimStore } from './claim-store.port.js';
import type { ByClaimant, ClaimantSteps, StepRefusal } from './claimant-steps.js';

export type FileRefusal = StepRefusal<TransitionRefused | ElementsMissing | DraftClosed>;

/** The claimant files a draft: it is received, whether in time or late. */
export class FileDraft {
  constructor(
    private readonly steps: ClaimantSteps,
    private readonly claims: ClaimStore,
    private readonly terms: ClaimTerms,
  ) {}

  execute(command: ByClaimant): Promise<Result<ClaimAnswer, FileRefusal>> {
    return this.steps.take(command, 'ClaimFiled', async (claim, now, tx) =>
      fileClaim(claim, await this.claims.claimantOf(tx, claim.id), now, this.terms.calendars),
    );
  }
}
