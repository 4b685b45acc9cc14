/** No claim with this id for who asks; the same answer whether it exists or not. */
export interface ClaimUnknown {
  readonly code: 'CLAIM_UNKNOWN';
  readonly claimId: string;
}

/** Somebody changed the claim between the look and the decision. */
export interface ClaimStale {
  readonly code: 'VERSION_STALE';
  readonly claimId: string;
}

export function claimUnknown(claimId: string): ClaimUnknown {
  return { code: 'CLAIM_UNKNOWN', claimId };
}

export function claimStale(claimId: string): ClaimStale {
  return { code: 'VERSION_STALE', claimId };
}

export interface NotLegalStaff {
  readonly code: 'FORBIDDEN_ROLE';
  readonly expected: 'LEGAL';
}

export function notLegalStaff(): NotLegalStaff {
  return { code: 'FORBIDDEN_ROLE', expected: 'LEGAL' };
}
