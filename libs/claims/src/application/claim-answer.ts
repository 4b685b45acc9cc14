import type { Claim } from '../domain/claim.js';

/** What a claimant gets back from a change: the claim, and the secret for the next one. */
export interface ClaimAnswer {
  readonly claim: Claim;
  /** Shown once; the secret used for this change is spent. */
  readonly token: string;
}
