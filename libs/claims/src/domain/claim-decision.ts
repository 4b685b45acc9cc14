import { deadlineRule } from '@app/deadlines';
import { err, must, ok, type Result, type TransitionRefused } from '@app/kernel';
import { type Claim, move } from './claim.js';
import type { ClaimTerms } from './claim-window.js';
import { endAfter, type ToldEnd } from './told-end.js';

/** When complaints end: six months at least, Regulation (EU) 2022/2065, art. 20(1). */
export function complaintEnd(at: Temporal.Instant, terms: ClaimTerms): ToldEnd {
  const { period } = deadlineRule('DSA_COMPLAINT');
  return must(endAfter(at, period, terms), 'terms that were checked can be counted by');
}

export type ComplaintRefusal =
  | TransitionRefused
  | { readonly code: 'CLAIM_COMPLAINED_ALREADY'; readonly complainedAt: Temporal.Instant }
  | { readonly code: 'CLAIM_COMPLAINT_LATE'; readonly complaintUntil: Temporal.Instant };

/** The claimant complains of the decision: the claim is reviewed again, once, by somebody else. */
export function complain(claim: Claim, text: string, now: Temporal.Instant): Result<Claim, ComplaintRefusal> {
  if (claim.complaint !== undefined) return err({ code: 'CLAIM_COMPLAINED_ALREADY', complainedAt: claim.complaint.at });
  const reopened = move(claim, 'ComplaintFiled');
  if (!reopened.ok) return reopened;
  const decided = claim.decisions.at(-1);
  if (decided !== undefined && Temporal.Instant.compare(now, decided.complaintEnd.at) >= 0) {
    return err({ code: 'CLAIM_COMPLAINT_LATE', complaintUntil: decided.complaintEnd.at });
  }
  const { remedy: _past, ...open } = reopened.value;
  return ok({ ...open, complaint: { at: now, text } });
}
