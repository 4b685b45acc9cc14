import type { StateTable } from '@app/kernel';

export const CLAIM_STATES = [
  'DRAFT',
  'RECEIVED',
  'INCOMPLETE',
  'UNDER_REVIEW',
  'UPHELD',
  'REJECTED',
  'FORWARDED_TO_SOURCE',
  'CLOSED',
  'WITHDRAWN',
  'LAPSED',
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const CLAIM_EVENTS = [
  'ClaimFiled',
  'ClaimFoundIncomplete',
  'ClaimCompleted',
  'ReviewStarted',
  'ClaimUpheld',
  'ClaimRejected',
  'ClaimForwarded',
  'ComplaintFiled',
  'ClaimClosed',
  'ClaimWithdrawn',
  'DraftLapsed',
] as const;
export type ClaimEvent = (typeof CLAIM_EVENTS)[number];

/**
 * Only drafts lapse. What was received ends by a person's decision or the claimant's withdrawal, however late it came.
 * A complaint against a decision opens the review again, even of a closed claim.
 */
export const CLAIM_TRANSITIONS: StateTable<ClaimState, ClaimEvent> = {
  DRAFT: { ClaimFiled: 'RECEIVED', ClaimWithdrawn: 'WITHDRAWN', DraftLapsed: 'LAPSED' },
  RECEIVED: { ReviewStarted: 'UNDER_REVIEW', ClaimFoundIncomplete: 'INCOMPLETE', ClaimWithdrawn: 'WITHDRAWN' },
  INCOMPLETE: { ClaimCompleted: 'UNDER_REVIEW', ReviewStarted: 'UNDER_REVIEW', ClaimWithdrawn: 'WITHDRAWN' },
  UNDER_REVIEW: {
    ClaimFoundIncomplete: 'INCOMPLETE',
    ClaimUpheld: 'UPHELD',
    ClaimRejected: 'REJECTED',
    ClaimForwarded: 'FORWARDED_TO_SOURCE',
    ClaimWithdrawn: 'WITHDRAWN',
  },
  UPHELD: { ClaimClosed: 'CLOSED', ComplaintFiled: 'UNDER_REVIEW' },
  REJECTED: { ClaimClosed: 'CLOSED', ComplaintFiled: 'UNDER_REVIEW' },
  FORWARDED_TO_SOURCE: { ClaimClosed: 'CLOSED', ComplaintFiled: 'UNDER_REVIEW' },
  CLOSED: { ComplaintFiled: 'UNDER_REVIEW' },
  WITHDRAWN: {},
  LAPSED: {},
};
