import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import { CLOCK, NEW_ID, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import { provideUseCase, SETTINGS, type Settings } from '@app/platform';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ACCOUNT_STORE } from './application/account-store.port.js';
import { ATTEMPT_STORE } from './application/attempt-store.port.js';
import { ChangePartnerStanding } from './application/change-partner-standing.js';
import { CurrentMandate } from './application/current-mandate.js';
import { DOMAIN_NAMES } from './application/domain-names.port.js';
import { FindPartner } from './application/find-partner.js';
import { FindPartnerByDomain } from './application/find-partner-by-domain.js';
import { ListAccounts } from './application/list-accounts.js';
import { ListPartners } from './application/list-partners.js';
import { MANDATE_STORE } from './application/mandate-store.port.js';
import { OpenAccount } from './application/open-account.js';
import { PartiesJournal } from './application/parties-journal.js';
import { PARTNER_STORE } from './application/partner-store.port.js';
import { PASSWORDS } from './application/passwords.port.js';
import { PUBLISHER_PROFILE } from './application/publisher-profile.token.js';
import { RecordMandate } from './application/record-mandate.js';
import { RegisterPartner } from './application/register-partner.js';
import { SeedSampleParties } from './application/seed-sample-parties.js';
import { SignIn } from './application/sign-in.js';
import { WhoAmI } from './application/who-am-i.js';
import type { PublisherProfile } from './domain/publisher-profile.js';
import { AccountRepository } from './persistence/account.repository.js';
import { Argon2Passwords } from './persistence/argon2-passwords.js';
import { AttemptRepository } from './persistence/attempt.repository.js';
import { MandateRepository } from './persistence/mandate.repository.js';
import { PartnerRepository } from './persistence/partner.repository.js';
import { loadProfile, ProfileInvalidError } from './persistence/profile-file.js';
import { PublicSuffixNames } from './persistence/public-suffix-names.js';

const SHELL = [UNIT_OF_WORK, CLOCK] as const;

const useCases = [
  provideUseCase(RecordMandate, [...SHELL, NEW_ID, PUBLISHER_PROFILE, MANDATE_STORE, PartiesJournal]),
  provideUseCase(CurrentMandate, [PUBLISHER_PROFILE, MANDATE_STORE]),
  provideUseCase(RegisterPartner, [...SHELL, NEW_ID, DOMAIN_NAMES, PARTNER_STORE, PartiesJournal]),
  provideUseCase(ChangePartnerStanding, [...SHELL, PARTNER_STORE, PartiesJournal]),
  provideUseCase(FindPartner, [PARTNER_STORE]),
  provideUseCase(FindPartnerByDomain, [PARTNER_STORE]),
  provideUseCase(ListPartners, [PARTNER_STORE]),
  provideUseCase(OpenAccount, [...SHELL, NEW_ID, ACCOUNT_STORE, PASSWORDS, PartiesJournal]),
  provideUseCase(ListAccounts, [ACCOUNT_STORE]),
  provideUseCase(SignIn, [...SHELL, ACCOUNT_STORE, ATTEMPT_STORE, PASSWORDS, AUDIT_TRAIL]),
  provideUseCase(WhoAmI, [ACCOUNT_STORE, PARTNER_STORE]),
  provideUseCase(SeedSampleParties, [
    UNIT_OF_WORK,
    PARTNER_STORE,
    ACCOUNT_STORE,
    PASSWORDS,
    RegisterPartner,
    OpenAccount,
  ]),
];

@Module({
  imports: [AuditModule],
  providers: [
    { provide: PUBLISHER_PROFILE, useFactory: profileOf, inject: [SETTINGS] },
    { provide: PARTNER_STORE, useClass: PartnerRepository },
    { provide: ACCOUNT_STORE, useClass: AccountRepository },
    { provide: MANDATE_STORE, useClass: MandateRepository },
    { provide: ATTEMPT_STORE, useClass: AttemptRepository },
    { provide: PASSWORDS, useClass: Argon2Passwords },
    { provide: DOMAIN_NAMES, useClass: PublicSuffixNames },
    provideUseCase(PartiesJournal, [OUTBOX, AUDIT_TRAIL]),
    ...useCases,
  ],
  exports: [PUBLISHER_PROFILE, ...useCases.map(({ provide }) => provide)],
})
export class PartiesModule implements OnApplicationBootstrap {
  constructor(private readonly recordMandate: RecordMandate) {}

  /** Before the first request: what the operator may sell is on record. */
  async onApplicationBootstrap(): Promise<void> {
    await this.recordMandate.execute();
  }
}

/** @throws ProfileInvalidError, so that a process with a wrong profile does not start */
function profileOf({ profileFile }: Settings): PublisherProfile {
  const loaded = loadProfile(profileFile);
  if (!loaded.ok) throw new ProfileInvalidError(profileFile, loaded.error.problems);
  return loaded.value;
}
