import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import { CLOCK, NEW_ID, OUTBOX, UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import { FindPartner, PartiesModule, PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { MAILER, type Mailer, provideUseCase, SETTINGS, type Settings } from '@app/platform';
import { Module } from '@nestjs/common';
import { AcknowledgeAdvisory } from './application/advisories/acknowledge-advisory.js';
import { AdvisoryJournal } from './application/advisories/advisory-journal.js';
import {
  ADVISORY_RECIPIENTS,
  ADVISORY_STORE,
  type AdvisoryRecipients,
  type AdvisoryStore,
} from './application/advisories/advisory-store.port.js';
import { FindAdvisories } from './application/advisories/find-advisories.js';
import { ObservePage } from './application/advisories/observe-page.js';
import { RaiseAdvisories } from './application/advisories/raise-advisories.js';
import { RunAdvisories } from './application/advisories/run-advisories.js';
import { WriteAdvisoryLetter } from './application/advisories/write-advisory-letter.js';
import { STANDARD_TERMS } from './domain/advisories/advisory.js';
import { AdvisoryRepository } from './persistence/advisories/advisory.repository.js';
import { hashOfLink, linkTokens } from './persistence/advisories/link-tokens.js';
import { RecipientsQuery } from './persistence/advisories/recipients.query.js';

/** How long a partner has: the publisher's own terms. */
const ADVISORY_TERMS = Symbol('ADVISORY_TERMS');
const LINK_HASH = Symbol('LINK_HASH');

function writeLetter(
  work: UnitOfWork,
  store: AdvisoryStore,
  partners: FindPartner,
  recipients: AdvisoryRecipients,
  mailer: Mailer,
  { publicUrl }: Settings,
  { operator }: PublisherProfile,
): WriteAdvisoryLetter {
  const linkTo = (secret: string): string => `${publicUrl}/advisories/links/${secret}`;
  return new WriteAdvisoryLetter(work, store, partners, recipients, mailer, linkTokens, linkTo, operator.contact.email);
}

/** Kills, holds and corrections, and whether they were heard and obeyed. */
@Module({
  imports: [AuditModule, PartiesModule],
  providers: [
    {
      provide: ADVISORY_TERMS,
      useFactory: ({ advisories }: PublisherProfile) => advisories ?? STANDARD_TERMS,
      inject: [PUBLISHER_PROFILE],
    },
    { provide: LINK_HASH, useValue: hashOfLink },
    { provide: ADVISORY_STORE, useClass: AdvisoryRepository },
    { provide: ADVISORY_RECIPIENTS, useClass: RecipientsQuery },
    provideUseCase(AdvisoryJournal, [OUTBOX, AUDIT_TRAIL]),
    provideUseCase(RaiseAdvisories, [CLOCK, NEW_ID, ADVISORY_STORE, AdvisoryJournal, ADVISORY_TERMS]),
    provideUseCase(AcknowledgeAdvisory, [UNIT_OF_WORK, CLOCK, ADVISORY_STORE, AdvisoryJournal, LINK_HASH]),
    provideUseCase(RunAdvisories, [UNIT_OF_WORK, CLOCK, ADVISORY_STORE, AdvisoryJournal]),
    provideUseCase(ObservePage, [UNIT_OF_WORK, ADVISORY_STORE, AdvisoryJournal]),
    provideUseCase(FindAdvisories, [ADVISORY_STORE]),
    {
      provide: WriteAdvisoryLetter,
      useFactory: writeLetter,
      inject: [UNIT_OF_WORK, ADVISORY_STORE, FindPartner, ADVISORY_RECIPIENTS, MAILER, SETTINGS, PUBLISHER_PROFILE],
    },
  ],
  exports: [
    RaiseAdvisories,
    AcknowledgeAdvisory,
    RunAdvisories,
    ObservePage,
    FindAdvisories,
    WriteAdvisoryLetter,
    ADVISORY_RECIPIENTS,
  ],
})
export class AdvisoriesModule {}
