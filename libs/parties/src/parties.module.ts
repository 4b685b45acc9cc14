import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import { CLOCK, NEW_ID, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import { provideUseCase, SETTINGS, type Settings } from '@app/platform';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AdmissionModule } from './admission.module.js';
import { AcceptInvitation } from './application/accept-invitation.js';
import { ACCOUNT_STORE } from './application/account-store.port.js';
import { AGENT_STORE } from './application/agent-store.port.js';
import { API_CALL_STORE } from './application/api-call-store.port.js';
import { API_TOKEN_STORE } from './application/api-token-store.port.js';
import { ATTEMPT_STORE } from './application/attempt-store.port.js';
import { ChainJudge } from './application/chain-judge.js';
import { ChangeAccount } from './application/change-account.js';
import { ChangePartnerStanding } from './application/change-partner-standing.js';
import { ChangePartnerTerms } from './application/change-partner-terms.js';
import { CheckAgent } from './application/check-agent.js';
import { CONTAINMENT } from './application/containment.port.js';
import { CurrentMandate } from './application/current-mandate.js';
import { DecideRatification } from './application/decide-ratification.js';
import { DOMAIN_NAMES } from './application/domain-names.port.js';
import { FindAccount } from './application/find-account.js';
import { FindAgentChain } from './application/find-agent-chain.js';
import { FindApiCalls } from './application/find-api-calls.js';
import { FindMailboxes } from './application/find-mailboxes.js';
import { FindPartner } from './application/find-partner.js';
import { FindPartnerByDomain } from './application/find-partner-by-domain.js';
import { ForgetApiCalls } from './application/forget-api-calls.js';
import { ForgetSessions } from './application/forget-sessions.js';
import { HOLIDAY_CALENDARS } from './application/holiday-calendars.token.js';
import { INVITATION_STORE } from './application/invitation-store.port.js';
import { InvitePerson } from './application/invite-person.js';
import { IP_RANGES } from './application/ip-ranges.port.js';
import { IssueAgentGrant } from './application/issue-agent-grant.js';
import { IssueApiToken } from './application/issue-api-token.js';
import { ListAccounts } from './application/list-accounts.js';
import { ListApiTokens } from './application/list-api-tokens.js';
import { ListPartners } from './application/list-partners.js';
import { MandateHistory } from './application/mandate-history.js';
import { MANDATE_STORE } from './application/mandate-store.port.js';
import { OpenAccount } from './application/open-account.js';
import { PartiesJournal } from './application/parties-journal.js';
import { PARTNER_STORE } from './application/partner-store.port.js';
import { PASSWORDS } from './application/passwords.port.js';
import { PUBLISHER_PROFILE } from './application/publisher-profile.token.js';
import { RATIFICATION_STORE } from './application/ratification-store.port.js';
import { ReadRatifications } from './application/read-ratifications.js';
import { RecordMandate } from './application/record-mandate.js';
import { RecordRatification } from './application/record-ratification.js';
import { RecountRatifications } from './application/recount-ratifications.js';
import { RefreshSession } from './application/refresh-session.js';
import { RegisterAgent } from './application/register-agent.js';
import { RegisterPartner } from './application/register-partner.js';
import { RevokeAgentGrant } from './application/revoke-agent-grant.js';
import { RevokeApiToken } from './application/revoke-api-token.js';
import { RotateApiToken } from './application/rotate-api-token.js';
import { SampleAgentSeeder } from './application/sample-agent-seeder.js';
import { SECRETS } from './application/secrets.port.js';
import { SeedSampleParties } from './application/seed-sample-parties.js';
import { SessionStarter } from './application/session-starter.js';
import { SESSION_STORE } from './application/session-store.port.js';
import { SignIn } from './application/sign-in.js';
import { SignOut } from './application/sign-out.js';
import { SignOutByToken } from './application/sign-out-by-token.js';
import { WhoAmI } from './application/who-am-i.js';
import { WithdrawInvitation } from './application/withdraw-invitation.js';
import { outside } from './domain/policy-containment.js';
import type { PublisherProfile } from './domain/publisher-profile.js';
import { AccountRepository } from './persistence/account.repository.js';
import { AgentRepository } from './persistence/agent.repository.js';
import { ApiCallRepository } from './persistence/api-call.repository.js';
import { ApiTokenRepository } from './persistence/api-token.repository.js';
import { Argon2Passwords } from './persistence/argon2-passwords.js';
import { AttemptRepository } from './persistence/attempt.repository.js';
import { loadCalendars } from './persistence/calendar-files.js';
import { CidrRanges } from './persistence/cidr-ranges.js';
import { InvitationRepository } from './persistence/invitation.repository.js';
import { MandateRepository } from './persistence/mandate.repository.js';
import { PartnerRepository } from './persistence/partner.repository.js';
import { loadProfile, ProfileInvalidError } from './persistence/profile-file.js';
import { PublicSuffixNames } from './persistence/public-suffix-names.js';
import { RandomSecrets } from './persistence/random-secrets.js';
import { RatificationRepository } from './persistence/ratification.repository.js';
import { SessionRepository } from './persistence/session.repository.js';

const SHELL = [UNIT_OF_WORK, CLOCK] as const;

const useCases = [
  provideUseCase(RecordMandate, [...SHELL, NEW_ID, PUBLISHER_PROFILE, MANDATE_STORE, PartiesJournal]),
  provideUseCase(CurrentMandate, [PUBLISHER_PROFILE, MANDATE_STORE]),
  provideUseCase(RegisterPartner, [...SHELL, NEW_ID, DOMAIN_NAMES, PARTNER_STORE, PartiesJournal]),
  provideUseCase(ChangePartnerStanding, [...SHELL, PARTNER_STORE, PartiesJournal]),
  provideUseCase(ChangePartnerTerms, [...SHELL, PARTNER_STORE, PartiesJournal]),
  provideUseCase(FindPartner, [PARTNER_STORE]),
  provideUseCase(FindPartnerByDomain, [PARTNER_STORE]),
  provideUseCase(ListPartners, [PARTNER_STORE]),
  provideUseCase(OpenAccount, [...SHELL, NEW_ID, ACCOUNT_STORE, PARTNER_STORE, PASSWORDS, PartiesJournal]),
  provideUseCase(ListAccounts, [ACCOUNT_STORE]),
  provideUseCase(FindAccount, [ACCOUNT_STORE]),
  provideUseCase(ChangeAccount, [...SHELL, ACCOUNT_STORE, PARTNER_STORE, SESSION_STORE, PartiesJournal]),
  provideUseCase(InvitePerson, [...SHELL, NEW_ID, SECRETS, INVITATION_STORE, PARTNER_STORE, PartiesJournal]),
  provideUseCase(WithdrawInvitation, [...SHELL, INVITATION_STORE, PartiesJournal]),
  provideUseCase(AcceptInvitation, [
    ...SHELL,
    NEW_ID,
    SECRETS,
    PASSWORDS,
    INVITATION_STORE,
    ACCOUNT_STORE,
    PartiesJournal,
  ]),
  provideUseCase(SignIn, [...SHELL, ACCOUNT_STORE, ATTEMPT_STORE, PASSWORDS, SessionStarter, AUDIT_TRAIL]),
  provideUseCase(RefreshSession, [...SHELL, SECRETS, SESSION_STORE, PartiesJournal]),
  provideUseCase(SignOut, [...SHELL, SESSION_STORE, PartiesJournal]),
  provideUseCase(SignOutByToken, [...SHELL, SECRETS, SESSION_STORE, PartiesJournal]),
  provideUseCase(ForgetSessions, [...SHELL, SESSION_STORE]),
  provideUseCase(IssueApiToken, [...SHELL, NEW_ID, SECRETS, IP_RANGES, API_TOKEN_STORE, PartiesJournal]),
  provideUseCase(RotateApiToken, [...SHELL, NEW_ID, SECRETS, API_TOKEN_STORE, PartiesJournal]),
  provideUseCase(RevokeApiToken, [...SHELL, API_TOKEN_STORE, PartiesJournal]),
  provideUseCase(ListApiTokens, [API_TOKEN_STORE]),
  provideUseCase(FindApiCalls, [API_CALL_STORE]),
  provideUseCase(ForgetApiCalls, [CLOCK, API_CALL_STORE]),
  provideUseCase(FindMailboxes, [ACCOUNT_STORE]),
  provideUseCase(WhoAmI, [ACCOUNT_STORE, PARTNER_STORE]),
  provideUseCase(MandateHistory, [PUBLISHER_PROFILE, MANDATE_STORE, CONTAINMENT]),
  provideUseCase(CheckAgent, [PUBLISHER_PROFILE, CurrentMandate, DOMAIN_NAMES, AGENT_STORE, ChainJudge]),
  provideUseCase(FindAgentChain, [AGENT_STORE, ChainJudge]),
  provideUseCase(RegisterAgent, [...SHELL, NEW_ID, DOMAIN_NAMES, AGENT_STORE, PartiesJournal]),
  provideUseCase(IssueAgentGrant, [...SHELL, NEW_ID, AGENT_STORE, ChainJudge, PartiesJournal]),
  provideUseCase(RevokeAgentGrant, [...SHELL, AGENT_STORE, PartiesJournal]),
  provideUseCase(RecordRatification, [...SHELL, NEW_ID, HOLIDAY_CALENDARS, RATIFICATION_STORE, PartiesJournal]),
  provideUseCase(DecideRatification, [...SHELL, RATIFICATION_STORE, PartiesJournal]),
  provideUseCase(RecountRatifications, [...SHELL, HOLIDAY_CALENDARS, RATIFICATION_STORE, PartiesJournal]),
  provideUseCase(ReadRatifications, [CLOCK, RATIFICATION_STORE]),
  provideUseCase(SeedSampleParties, [
    UNIT_OF_WORK,
    PARTNER_STORE,
    ACCOUNT_STORE,
    PASSWORDS,
    RegisterPartner,
    OpenAccount,
    SampleAgentSeeder,
  ]),
];

@Module({
  imports: [AuditModule, AdmissionModule],
  providers: [
    { provide: PUBLISHER_PROFILE, useFactory: profileOf, inject: [SETTINGS] },
    {
      provide: HOLIDAY_CALENDARS,
      useFactory: ({ calendarFiles }: Settings) => loadCalendars(calendarFiles),
      inject: [SETTINGS],
    },
    { provide: PARTNER_STORE, useClass: PartnerRepository },
    { provide: ACCOUNT_STORE, useClass: AccountRepository },
    { provide: API_CALL_STORE, useExisting: ApiCallRepository },
    { provide: MANDATE_STORE, useClass: MandateRepository },
    { provide: ATTEMPT_STORE, useClass: AttemptRepository },
    { provide: PASSWORDS, useClass: Argon2Passwords },
    { provide: INVITATION_STORE, useClass: InvitationRepository },
    { provide: API_TOKEN_STORE, useClass: ApiTokenRepository },
    { provide: SECRETS, useClass: RandomSecrets },
    { provide: IP_RANGES, useClass: CidrRanges },
    { provide: SESSION_STORE, useExisting: SessionRepository },
    { provide: AGENT_STORE, useClass: AgentRepository },
    { provide: RATIFICATION_STORE, useClass: RatificationRepository },
    { provide: CONTAINMENT, useValue: outside },
    provideUseCase(SampleAgentSeeder, [AGENT_STORE, RegisterAgent, IssueAgentGrant]),
    provideUseCase(ChainJudge, [CurrentMandate, CONTAINMENT]),
    { provide: DOMAIN_NAMES, useClass: PublicSuffixNames },
    provideUseCase(SessionStarter, [NEW_ID, SECRETS, SESSION_STORE]),
    provideUseCase(PartiesJournal, [OUTBOX, AUDIT_TRAIL]),
    ...useCases,
  ],
  exports: [PUBLISHER_PROFILE, HOLIDAY_CALENDARS, ...useCases.map(({ provide }) => provide)],
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
