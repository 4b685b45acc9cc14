/** Steps of a claim that its claimant is told of by letter. */
export const TOLD = [
  'ClaimFiled',
  'ClaimFoundIncomplete',
  'ClaimUpheld',
  'ClaimRejected',
  'ClaimForwarded',
  'DraftReminded',
  'LinkRequested',
] as const;
export type Told = (typeof TOLD)[number];
