import type { Result, TransitionRefused } from '@app/kernel';
import { type DraftClosed, withdrawClaim } from '../domain/claim.js';
import type { ClaimAnswer } from './claim-answer.js';
import type { ByClaimant, ClaimantSteps, StepRefusal } from './claimant-steps.js';

export type WithdrawRefusal = StepRefusal<TransitionRefused | DraftClosed>;

/** The claimant takes the claim back, as long as nothing is decided. */
export class WithdrawClaim {
  constructor(private readonly steps: ClaimantSteps) {}

  execute(command: ByClaimant): Promise<Result<ClaimAnswer, WithdrawRefusal>> {
    return this.steps.take(command, 'ClaimWithdrawn', withdrawClaim);
  }
}
