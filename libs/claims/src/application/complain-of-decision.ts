import type { Result } from '@app/kernel';
import { type ComplaintRefusal, complain } from '../domain/claim-decision.js';
import type { ClaimAnswer } from './claim-answer.js';
import type { ByClaimant, ClaimantSteps, StepRefusal } from './claimant-steps.js';

/** The claimant complains of the decision, once and within its period; somebody else reviews the claim again. */
export class ComplainOfDecision {
  constructor(private readonly steps: ClaimantSteps) {}

  execute({
    text,
    ...by
  }: ByClaimant & { readonly text: string }): Promise<Result<ClaimAnswer, StepRefusal<ComplaintRefusal>>> {
    return this.steps.take(by, 'ComplaintFiled', (claim, now) => complain(claim, text, now));
  }
}
