/** Why the operator changes a license's standing: codes, because they enter the audit log and the public answer. */
export const STANDING_REASONS = [
  'NON_PAYMENT',
  'BREACH_OF_SCOPE',
  'MISSING_CREDIT',
  'RIGHTS_DISPUTE',
  'PARTIES_AGREED',
  'CAUSE_REMOVED',
  'OTHER',
] as const;
export type StandingReason = (typeof STANDING_REASONS)[number];
