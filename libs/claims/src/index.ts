import { ClaimRow } from './persistence/claim.row.js';
import { ClaimDocumentRow } from './persistence/claim-document.row.js';
import { ClaimLetterRow } from './persistence/claim-letter.row.js';
import { ClaimLinkRow } from './persistence/claim-link.row.js';
import { ClaimStepRow } from './persistence/claim-step.row.js';
import { ClaimantRow } from './persistence/claimant.row.js';

export { LapseDueDrafts } from './application/lapse-due-drafts.js';
export { OpenClaim, type OpenClaimCommand } from './application/open-claim.js';
export { ReviewClaim } from './application/review-claim.js';
export { ViewClaim } from './application/view-claim.js';
export { ClaimsModule } from './claims.module.js';
export { claimsHoldings, claimsReferences } from './claims-holdings.js';
export { ClaimsHttpModule } from './claims-http.module.js';
export { ClaimsJobsModule, claimsJobs } from './claims-jobs.module.js';
export type { Claim } from './domain/claim.js';

/** Row classes of this feature, for the data source. */
export const claimsRows = [
  ClaimRow,
  ClaimantRow,
  ClaimStepRow,
  ClaimDocumentRow,
  ClaimLinkRow,
  ClaimLetterRow,
] as const;
