import type { WithdrawalReason } from './feed-entry.js';

/** What the decision engine says of a work that is not delivered → the tombstone it leaves. */
const OF_WORK: Readonly<Record<string, WithdrawalReason>> = { WORK_CANCELED: 'KILLED', WORK_WITHHELD: 'WITHHELD' };

export const INSTRUCTIONS: Readonly<Record<WithdrawalReason, string>> = {
  KILLED: 'Kill: the publisher has withdrawn this work. Do not use it; remove it wherever you have used it.',
  WITHHELD:
    'Withheld: the publisher holds this work back for now. Do not use it, and take it down until it comes again.',
  LICENSE_ENDED: 'License over: remove this work wherever you have used it.',
  LICENSE_SUSPENDED: 'License suspended: do not use this work, and take it down until it comes again.',
};

/** A license of the partner on the work, as it stands. */
export interface StandingLicense {
  /** Undefined: not granted yet. */
  readonly state: string | undefined;
}

/**
 * Why a work that is not permitted leaves a tombstone; undefined: it leaves none.
 * A work that was never licensed to be used has none, and one whose uses are used up has none: what was taken stays.
 * @param reasons codes of the decision engine
 */
export function withdrawalReason(
  reasons: readonly string[],
  licenses: readonly StandingLicense[],
): WithdrawalReason | undefined {
  const states = new Set(licenses.map(({ state }) => state));
  const wasLicensed = ['ACTIVE', 'SUSPENDED', 'EXHAUSTED', 'EXPIRED', 'REVOKED'].some((state) => states.has(state));
  const ofWork = reasons.map((code) => OF_WORK[code]).find((reason) => reason !== undefined);
  if (ofWork !== undefined) return wasLicensed ? ofWork : undefined;
  if (states.has('ACTIVE') || states.has('EXHAUSTED')) return undefined;
  if (states.has('SUSPENDED')) return 'LICENSE_SUSPENDED';
  return wasLicensed ? 'LICENSE_ENDED' : undefined;
}
