import type { Result, TransitionRefused } from '@app/kernel';
import { type Completion, completeClaim } from '../domain/claim.js';
import type { ClaimAnswer } from './claim-answer.js';
import type { ByClaimant, ClaimantSteps, StepRefusal } from './claimant-steps.js';

export interface CompleteClaimCommand extends ByClaimant {
  readonly completion: Completion;
}

export type CompleteRefusal = StepRefusal<TransitionRefused>;

/** The claimant adds what the legal staff found missing; the review goes on. */
export class CompleteClaim {
  constructor(private readonly steps: ClaimantSteps) {}

  execute({ completion, ...by }: CompleteClaimCommand): Promise<Result<ClaimAnswer, CompleteRefusal>> {
    return this.steps.take(by, 'ClaimCompleted', (claim) => completeClaim(claim, completion));
  }
}
