import type { Result, TransitionRefused } from '@app/kernel';
import { completeClaim } from '../domain/claim.js';
import type { ClaimAnswer } from './claim-answer.js';
import type { ByClaimant, ClaimantSteps, StepRefusal } from './claimant-steps.js';

export interface CompleteClaimCommand extends ByClaimant {
  /** Added to the statement. */
  readonly addition: string;
}

export type CompleteRefusal = StepRefusal<TransitionRefused>;

/** The claimant adds what the legal staff found missing; the review goes on. */
export class CompleteClaim {
  constructor(private readonly steps: ClaimantSteps) {}

  execute({ addition, ...by }: CompleteClaimCommand): Promise<Result<ClaimAnswer, CompleteRefusal>> {
    return this.steps.take(by, 'ClaimCompleted', (claim) => completeClaim(claim, addition));
  }
}
