import type { Result } from '@app/kernel';
import { amendDraft, type Claimant, type DraftChange, type DraftClosed } from '../domain/claim.js';
import type { ClaimTerms, ClaimWindowRefusal } from '../domain/claim-window.js';
import type { ClaimAnswer } from './claim-answer.js';
import type { ByClaimant, ClaimantSteps, StepRefusal } from './claimant-steps.js';

export interface AmendDraftCommand extends ByClaimant {
  readonly change: DraftChange;
  /** Replaces what was said of the claimant before. */
  readonly claimant?: Claimant;
}

export type AmendRefusal = StepRefusal<ClaimWindowRefusal | DraftClosed>;

/** The claimant changes a draft before filing it. */
export class AmendDraft {
  constructor(
    private readonly steps: ClaimantSteps,
    private readonly terms: ClaimTerms,
  ) {}

  execute({ change, claimant, ...by }: AmendDraftCommand): Promise<Result<ClaimAnswer, AmendRefusal>> {
    return this.steps.take(by, 'DraftAmended', (claim, now) => amendDraft(claim, change, this.terms, now), claimant);
  }
}
