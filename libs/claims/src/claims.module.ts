import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import { CLOCK, must, NEW_ID, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import { PartiesModule, PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { provideUseCase } from '@app/platform';
import { FindWorks, WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { AmendDraft } from './application/amend-draft.js';
import { ArchivedWorks } from './application/archived-works.js';
import { ClaimJournal } from './application/claim-journal.js';
import { CLAIM_READER, CLAIM_STORE } from './application/claim-store.port.js';
import { ClaimantSteps } from './application/claimant-steps.js';
import { CLAIMED_WORKS } from './application/claimed-works.port.js';
import { CompleteClaim } from './application/complete-claim.js';
import { ExcuseLateness } from './application/excuse-lateness.js';
import { FileDraft } from './application/file-draft.js';
import { FindDueDrafts } from './application/find-due-drafts.js';
import { LapseDraft } from './application/lapse-draft.js';
import { ListClaims } from './application/list-claims.js';
import { OpenClaim } from './application/open-claim.js';
import { ReviewClaim } from './application/review-claim.js';
import { SECRET_TOKENS } from './application/secret-tokens.port.js';
import { ViewClaim } from './application/view-claim.js';
import { WithdrawClaim } from './application/withdraw-claim.js';
import { type ClaimTerms, checkTerms } from './domain/claim-window.js';
import { ClaimRepository } from './persistence/claim.repository.js';
import { ClaimReadsRepository } from './persistence/claim-reads.repository.js';
import { RandomTokens } from './persistence/random-tokens.js';

/** The publisher's own terms (statement, clause 6), out of its profile. */
const CLAIM_TERMS = Symbol('CLAIM_TERMS');

/** @throws Error so that a process whose publisher's terms nobody can count does not start */
function termsOf(profile: PublisherProfile): ClaimTerms {
  return must(checkTerms(profile.claims), 'the claim terms of the publisher profile can be counted');
}

const USE_CASES = [
  OpenClaim,
  AmendDraft,
  FileDraft,
  CompleteClaim,
  WithdrawClaim,
  LapseDraft,
  ReviewClaim,
  ExcuseLateness,
  ViewClaim,
  ListClaims,
  FindDueDrafts,
];

/** Claims of third parties and their window: use cases and repositories, for api and worker. */
@Module({
  imports: [AuditModule, PartiesModule, WorksModule],
  providers: [
    { provide: CLAIM_TERMS, useFactory: termsOf, inject: [PUBLISHER_PROFILE] },
    { provide: CLAIM_STORE, useClass: ClaimRepository },
    { provide: CLAIM_READER, useClass: ClaimReadsRepository },
    { provide: SECRET_TOKENS, useClass: RandomTokens },
    { provide: CLAIMED_WORKS, useFactory: (findWorks: FindWorks) => new ArchivedWorks(findWorks), inject: [FindWorks] },
    provideUseCase(ClaimJournal, [CLAIM_STORE, OUTBOX, AUDIT_TRAIL]),
    provideUseCase(OpenClaim, [UNIT_OF_WORK, CLOCK, NEW_ID, CLAIM_TERMS, SECRET_TOKENS, ClaimJournal]),
    provideUseCase(ClaimantSteps, [UNIT_OF_WORK, CLOCK, CLAIM_STORE, SECRET_TOKENS, ClaimJournal]),
    provideUseCase(AmendDraft, [ClaimantSteps, CLAIM_TERMS]),
    provideUseCase(FileDraft, [ClaimantSteps, CLAIM_STORE]),
    provideUseCase(CompleteClaim, [ClaimantSteps]),
    provideUseCase(WithdrawClaim, [ClaimantSteps]),
    provideUseCase(LapseDraft, [UNIT_OF_WORK, CLOCK, CLAIM_STORE, ClaimJournal]),
    provideUseCase(ReviewClaim, [UNIT_OF_WORK, CLOCK, CLAIM_STORE, CLAIMED_WORKS, ClaimJournal]),
    provideUseCase(ExcuseLateness, [UNIT_OF_WORK, CLOCK, CLAIM_STORE, ClaimJournal]),
    provideUseCase(ViewClaim, [CLAIM_READER, SECRET_TOKENS]),
    provideUseCase(ListClaims, [CLAIM_READER]),
    provideUseCase(FindDueDrafts, [CLOCK, CLAIM_READER]),
  ],
  exports: USE_CASES,
})
export class ClaimsModule {}
