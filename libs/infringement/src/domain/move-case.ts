import { err, ok, type Result } from '@app/kernel';
import { type CaseState, checkMove, type MoveRefused } from './case-states.js';
import type { InfringementCase, LicenseCheck } from './infringement-case.js';
import { checkGuards, type GuardUnmet, type StepContext } from './move-guards.js';

/** Different people it takes to call a use an infringement. */
export const APPROVALS_NEEDED = 2;

export interface Move extends StepContext {
  readonly to: CaseState;
  /** Account of the person. */
  readonly by: string;
  readonly at: Temporal.Instant;
  /** Made for this step, where it needs one. */
  readonly licenseCheck?: LicenseCheck;
}

export interface ApprovedAlready {
  readonly code: 'APPROVAL_BY_SAME_PERSON';
  readonly approvedAt: string;
  readonly expected: string;
}

export type MoveCaseRefusal = MoveRefused | GuardUnmet | ApprovedAlready;

export interface Moved {
  readonly event: 'APPROVED' | 'MOVED';
  readonly file: InfringementCase;
}

function advance(file: InfringementCase, change: Partial<InfringementCase>): InfringementCase {
  return { ...file, ...change, version: file.version + 1 };
}

function approve(file: InfringementCase, { by, at, to }: Move): Result<Moved, ApprovedAlready> {
  const own = file.approvals.find((approval) => approval.by === by);
  if (own !== undefined) {
    return err({
      code: 'APPROVAL_BY_SAME_PERSON',
      approvedAt: own.at.toString(),
      expected: `${APPROVALS_NEEDED} different people; the one who approved is not asked twice`,
    });
  }
  const approvals = [...file.approvals, { by, at }];
  return approvals.length < APPROVALS_NEEDED
    ? ok({ event: 'APPROVED', file: advance(file, { approvals }) })
    : ok({ event: 'MOVED', file: advance(file, { approvals, state: to }) });
}

/** Approvals are for the state they were given in: whatever else happens to the case voids them. */
function approvalsAfter(file: InfringementCase, to: CaseState): InfringementCase['approvals'] {
  const isOpenAgain = to === 'TRIAGE' || file.state === 'EVIDENCE_SECURED';
  return isOpenAgain ? [] : file.approvals;
}

/**
 * Takes a case one step along its flow. Confirming takes two people: the first word is kept and moves nothing yet.
 * @returns the case with its next version, and what happened to it
 */
export function moveCase(file: InfringementCase, move: Move): Result<Moved, MoveCaseRefusal> {
  const { to, licenseCheck } = move;
  const allowed = checkMove(file.state, to);
  if (!allowed.ok) return allowed;
  const checked = licenseCheck === undefined ? file : { ...file, licenseCheck };
  const guarded = checkGuards(checked, to, move);
  if (!guarded.ok) return guarded;
  if (to === 'CONFIRMED_INFRINGEMENT') return approve(checked, move);
  const isReviewed = file.state === 'EXEMPT_REVIEW';
  return ok({
    event: 'MOVED',
    file: advance(checked, {
      state: to,
      approvals: approvalsAfter(file, to),
      ...(isReviewed ? { exemption: 'REVIEWED' as const } : {}),
    }),
  });
}
