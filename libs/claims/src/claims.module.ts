import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import type { HolidayCalendar } from '@app/deadlines';
import { CLOCK, must, NEW_ID, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import { HOLIDAY_CALENDARS, PartiesModule, PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { MAILER, provideUseCase, SETTINGS, type Settings } from '@app/platform';
import { FindWorks, MoveWorkStatus, WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { AddDocument } from './application/add-document.js';
import { AmendDraft } from './application/amend-draft.js';
import { ArchivedWorks } from './application/archived-works.js';
import { CLAIM_ENCLOSURES } from './application/claim-enclosures.port.js';
import { ClaimJournal } from './application/claim-journal.js';
import { CLAIM_READER, CLAIM_STORE } from './application/claim-store.port.js';
import { ClaimantSteps } from './application/claimant-steps.js';
import { CLAIMED_WORKS } from './application/claimed-works.port.js';
import { ComplainOfDecision } from './application/complain-of-decision.js';
import { CompleteClaim } from './application/complete-claim.js';
import { DOCUMENT_BYTES } from './application/document-bytes.port.js';
import { ExcuseLateness } from './application/excuse-lateness.js';
import { FileDraft } from './application/file-draft.js';
import { HiddenWorks } from './application/hidden-works.js';
import { HideWork } from './application/hide-work.js';
import { LapseDueDrafts } from './application/lapse-due-drafts.js';
import { LETTER_RECORDS } from './application/letter-records.port.js';
import { ListClaims } from './application/list-claims.js';
import { NoteLetter } from './application/note-letter.js';
import { OpenClaim } from './application/open-claim.js';
import { RecountClaims } from './application/recount-claims.js';
import { RedeemLink } from './application/redeem-link.js';
import { RemindDrafts } from './application/remind-drafts.js';
import { RequestLink } from './application/request-link.js';
import { ReviewClaim } from './application/review-claim.js';
import { SECRET_TOKENS } from './application/secret-tokens.port.js';
import { ViewClaim } from './application/view-claim.js';
import { WithdrawClaim } from './application/withdraw-claim.js';
import { WriteLetter } from './application/write-letter.js';
import { type ClaimTerms, checkTerms } from './domain/claim-window.js';
import { ClaimRepository } from './persistence/claim.repository.js';
import { ClaimEnclosuresRepository } from './persistence/claim-enclosures.repository.js';
import { ClaimLettersRepository } from './persistence/claim-letters.repository.js';
import { ClaimReadsRepository } from './persistence/claim-reads.repository.js';
import { RandomTokens } from './persistence/random-tokens.js';
import { StoredDocuments } from './persistence/stored-documents.js';

/** The publisher's own terms (statement, clause 6), out of its profile. */
const CLAIM_TERMS = Symbol('CLAIM_TERMS');

/** @throws Error so that a process whose publisher's terms nobody can count does not start */
function termsOf(profile: PublisherProfile, calendars: readonly HolidayCalendar[]): ClaimTerms {
  return must(checkTerms({ ...profile.claims, calendars }), 'the claim terms of the publisher profile can be counted');
}

/** Address of the page that a secret opens. */
const LINKS = Symbol('LINKS');

function linksOf({ publicUrl }: Settings): (secret: string) => string {
  return (secret) => `${publicUrl}/claims/links/${secret}`;
}

const USE_CASES = [
  OpenClaim,
  AmendDraft,
  FileDraft,
  CompleteClaim,
  WithdrawClaim,
  AddDocument,
  ComplainOfDecision,
  RequestLink,
  RedeemLink,
  HideWork,
  WriteLetter,
  NoteLetter,
  RemindDrafts,
  LapseDueDrafts,
  RecountClaims,
  ReviewClaim,
  ExcuseLateness,
  ViewClaim,
  ListClaims,
];

/** Claims of third parties and their window: use cases and repositories, for api and worker. */
@Module({
  imports: [AuditModule, PartiesModule, WorksModule],
  providers: [
    { provide: CLAIM_TERMS, useFactory: termsOf, inject: [PUBLISHER_PROFILE, HOLIDAY_CALENDARS] },
    { provide: CLAIM_STORE, useClass: ClaimRepository },
    { provide: CLAIM_READER, useClass: ClaimReadsRepository },
    { provide: SECRET_TOKENS, useClass: RandomTokens },
    { provide: CLAIM_ENCLOSURES, useClass: ClaimEnclosuresRepository },
    { provide: LETTER_RECORDS, useClass: ClaimLettersRepository },
    { provide: DOCUMENT_BYTES, useClass: StoredDocuments },
    { provide: LINKS, useFactory: linksOf, inject: [SETTINGS] },
    {
      provide: CLAIMED_WORKS,
      useFactory: (works: FindWorks, status: MoveWorkStatus) => new ArchivedWorks(works, status),
      inject: [FindWorks, MoveWorkStatus],
    },
    provideUseCase(HiddenWorks, [CLAIM_STORE, CLAIMED_WORKS]),
    provideUseCase(ClaimJournal, [CLAIM_STORE, OUTBOX, AUDIT_TRAIL]),
    provideUseCase(OpenClaim, [UNIT_OF_WORK, CLOCK, NEW_ID, CLAIM_TERMS, SECRET_TOKENS, ClaimJournal]),
    provideUseCase(ClaimantSteps, [UNIT_OF_WORK, CLOCK, CLAIM_STORE, SECRET_TOKENS, ClaimJournal, HiddenWorks]),
    provideUseCase(AmendDraft, [ClaimantSteps, CLAIM_TERMS]),
    provideUseCase(FileDraft, [ClaimantSteps, CLAIM_STORE, CLAIM_TERMS]),
    provideUseCase(CompleteClaim, [ClaimantSteps]),
    provideUseCase(WithdrawClaim, [ClaimantSteps]),
    provideUseCase(AddDocument, [ClaimantSteps, NEW_ID, CLAIM_ENCLOSURES, DOCUMENT_BYTES]),
    provideUseCase(ComplainOfDecision, [ClaimantSteps]),
    provideUseCase(RequestLink, [UNIT_OF_WORK, CLAIM_STORE, OUTBOX]),
    provideUseCase(RedeemLink, [UNIT_OF_WORK, CLOCK, CLAIM_STORE, CLAIM_ENCLOSURES, SECRET_TOKENS, ClaimJournal]),
    provideUseCase(HideWork, [UNIT_OF_WORK, CLOCK, CLAIM_STORE, CLAIMED_WORKS, ClaimJournal]),
    provideUseCase(WriteLetter, [UNIT_OF_WORK, CLOCK, CLAIM_STORE, CLAIM_ENCLOSURES, SECRET_TOKENS, MAILER, LINKS]),
    provideUseCase(NoteLetter, [UNIT_OF_WORK, CLOCK, LETTER_RECORDS]),
    provideUseCase(RemindDrafts, [UNIT_OF_WORK, CLOCK, CLAIM_STORE, OUTBOX]),
    provideUseCase(LapseDueDrafts, [UNIT_OF_WORK, CLOCK, CLAIM_STORE, ClaimJournal, RecountClaims]),
    provideUseCase(RecountClaims, [UNIT_OF_WORK, CLOCK, HOLIDAY_CALENDARS, CLAIM_STORE, ClaimJournal]),
    provideUseCase(ReviewClaim, [
      UNIT_OF_WORK,
      CLOCK,
      CLAIM_TERMS,
      CLAIM_STORE,
      CLAIM_ENCLOSURES,
      HiddenWorks,
      ClaimJournal,
    ]),
    provideUseCase(ExcuseLateness, [UNIT_OF_WORK, CLOCK, CLAIM_STORE, ClaimJournal]),
    provideUseCase(ViewClaim, [CLAIM_READER, SECRET_TOKENS]),
    provideUseCase(ListClaims, [CLAIM_READER]),
  ],
  exports: USE_CASES,
})
export class ClaimsModule {}
