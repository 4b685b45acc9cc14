import { AUDIT_TRAIL, AuditModule, FindLoggedEntry } from '@app/audit';
import type { HolidayCalendar } from '@app/deadlines';
import { CLOCK, NEW_ID, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import {
  CurrentMandate,
  FindAgentChain,
  FindPartner,
  FindPartnerByDomain,
  HOLIDAY_CALENDARS,
  MandateHistory,
  PartiesModule,
  PUBLISHER_PROFILE,
  type PublisherProfile,
} from '@app/parties';
import { provideUseCase, SETTINGS, type Settings } from '@app/platform';
import { FindWorkRights, FindWorks, OfferedWorks, ProductWorks, WorksModule } from '@app/works';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AgentClearance } from './application/agent-clearance.js';
import { AgreementDrafter } from './application/agreement-drafter.js';
import { AGREEMENT_STORE } from './application/agreement-store.port.js';
import { AmendLicense } from './application/amend-license.js';
import { AMENDMENT_STORE } from './application/amendment-store.port.js';
import { CertificateChains } from './application/certificate-chains.js';
import { CertificateInLog } from './application/certificate-in-log.js';
import { CertificateIssuing } from './application/certificate-issuing.js';
import { CERTIFICATE_KEY_STORE } from './application/certificate-key-store.port.js';
import { CertificateKeys } from './application/certificate-keys.js';
import { CERTIFICATE_PRINTER } from './application/certificate-printer.port.js';
import { CERTIFICATE_STORE } from './application/certificate-store.port.js';
import { ChainStanding } from './application/chain-standing.js';
import { ChangeStanding } from './application/change-standing.js';
import { DecideUse } from './application/decide-use.js';
import { EndingAgreement } from './application/ending-agreement.js';
import { ExpireReservations } from './application/expire-reservations.js';
import { FindAgreement } from './application/find-agreement.js';
import { FindAmendments } from './application/find-amendments.js';
import { FindDue } from './application/find-due.js';
import { FindInvoices } from './application/find-invoices.js';
import { FindLicenses } from './application/find-licenses.js';
import { FindRenewals } from './application/find-renewals.js';
import { FindRightsDue } from './application/find-rights-due.js';
import { FindUpstreamDue } from './application/find-upstream-due.js';
import { FindUsage } from './application/find-usage.js';
import { FollowUpstream } from './application/follow-upstream.js';
import { HeldLicenses } from './application/held-licenses.js';
import { INVOICE_STORE } from './application/invoice-store.port.js';
import { Invoicing } from './application/invoicing.js';
import { KnownMandates } from './application/known-mandates.js';
import { LICENSE_CALENDAR } from './application/license-calendar.port.js';
import { LicenseGranting } from './application/license-granting.js';
import { LICENSE_INDEX } from './application/license-index.port.js';
import { LICENSE_REQUEST_STORE } from './application/license-request-store.port.js';
import { LICENSE_STORE } from './application/license-store.port.js';
import { LicensingJournal } from './application/licensing-journal.js';
import { LICENSOR } from './application/licensor.port.js';
import { ListPrice } from './application/list-price.js';
import { NonPayment } from './application/non-payment.js';
import { OfferPastUse } from './application/offer-past-use.js';
import { OfferSubLicense } from './application/offer-sub-license.js';
import { PrepareAmendment } from './application/prepare-amendment.js';
import { PreparedLicenses } from './application/prepared-licenses.js';
import { PresentCertificate } from './application/present-certificate.js';
import { PrintCertificate } from './application/print-certificate.js';
import { ProvisionalAnswers } from './application/provisional-answers.js';
import { ProvisionalPayments } from './application/provisional-payments.js';
import { PublishStatusList } from './application/publish-status-list.js';
import { RecountClocks } from './application/recount-clocks.js';
import { ReissueCertificate } from './application/reissue-certificate.js';
import { RenewLicense } from './application/renew-license.js';
import { RequestClearance } from './application/request-clearance.js';
import { ReserveUses } from './application/reserve-uses.js';
import { RIGHTS_REGISTER } from './application/rights-register.port.js';
import { RunInvoice } from './application/run-invoice.js';
import { RunLicenseTerm } from './application/run-license-term.js';
import { RunTermination } from './application/run-termination.js';
import { SEAL } from './application/seal.port.js';
import { SettleInvoice } from './application/settle-invoice.js';
import { SettleReservation } from './application/settle-reservation.js';
import { SignAgreement } from './application/sign-agreement.js';
import { SignAmendment } from './application/sign-amendment.js';
import { StandingChanges } from './application/standing-changes.js';
import { SUB_LICENSE_STORE } from './application/sub-license-store.port.js';
import { TakeUse } from './application/take-use.js';
import { TerminateAgreement } from './application/terminate-agreement.js';
import { TOKEN_OPENER } from './application/token-opener.port.js';
import { UpstreamClearance } from './application/upstream-clearance.js';
import { UPSTREAM_LICENSES } from './application/upstream-licenses.port.js';
import { USAGE_STORE } from './application/usage-store.port.js';
import { VerifyCertificate } from './application/verify-certificate.js';
import { WarnOfEnd } from './application/warn-of-end.js';
import { WithdrawAmendment } from './application/withdraw-amendment.js';
import { licensorOf } from './licensor-of.js';
import { NeighborsRights } from './neighbors-rights.js';
import { AgreementRepository } from './persistence/agreement.repository.js';
import { AmendmentRepository } from './persistence/amendment.repository.js';
import { CertificateRepository } from './persistence/certificate.repository.js';
import { CertificateKeyRepository } from './persistence/certificate-key.repository.js';
import { InvoiceRepository } from './persistence/invoice.repository.js';
import { LicenseRepository } from './persistence/license.repository.js';
import { LicenseCalendarRepository } from './persistence/license-calendar.repository.js';
import { LicenseIndexQuery } from './persistence/license-index.query.js';
import { SubLicenseRepository } from './persistence/sub-license.repository.js';
import { UpstreamLicensesQuery } from './persistence/upstream-licenses.query.js';
import { UsageRepository } from './persistence/usage.repository.js';
import { requestParts, requestUseCases } from './request-providers.js';
import { JoseOpener } from './signing/jose-opener.js';
import { JoseSeal } from './signing/jose-seal.js';
import { PdfCertificate } from './signing/pdf-certificate.js';

const SHELL = [UNIT_OF_WORK, CLOCK] as const;

const parts = [
  provideUseCase(PreparedLicenses, [LICENSE_INDEX]),
  provideUseCase(ChainStanding, [LICENSE_INDEX, RIGHTS_REGISTER]),
  provideUseCase(KnownMandates, [RIGHTS_REGISTER]),
  ...requestParts,
  provideUseCase(LicensingJournal, [OUTBOX, AUDIT_TRAIL]),
  provideUseCase(AgreementDrafter, [NEW_ID, RIGHTS_REGISTER, RequestClearance, LICENSOR, SEAL]),
  provideUseCase(CertificateKeys, [...SHELL, CERTIFICATE_KEY_STORE, SEAL, LicensingJournal]),
  provideUseCase(CertificateChains, [LICENSE_STORE, RIGHTS_REGISTER, LICENSOR]),
  provideUseCase(CertificateIssuing, [CERTIFICATE_STORE, CertificateChains, LICENSOR, SEAL, AUDIT_TRAIL]),
  provideUseCase(CertificateInLog, [FindLoggedEntry, SEAL]),
  provideUseCase(LicenseGranting, [
    NEW_ID,
    LICENSE_STORE,
    USAGE_STORE,
    CertificateIssuing,
    Invoicing,
    UpstreamClearance,
  ]),
  provideUseCase(Invoicing, [NEW_ID, INVOICE_STORE, LICENSOR]),
  provideUseCase(UpstreamClearance, [
    LICENSE_STORE,
    AGREEMENT_STORE,
    AMENDMENT_STORE,
    SUB_LICENSE_STORE,
    AgentClearance,
  ]),
  provideUseCase(StandingChanges, [LICENSE_STORE]),
  provideUseCase(EndingAgreement, [AGREEMENT_STORE, LICENSE_STORE, StandingChanges]),
  provideUseCase(AmendLicense, [LICENSE_STORE, USAGE_STORE, CertificateIssuing, UpstreamClearance]),
  provideUseCase(ProvisionalAnswers, [CLOCK, LICENSOR, LICENSE_REQUEST_STORE, LicensingJournal]),
  provideUseCase(ProvisionalPayments, [CLOCK, LICENSOR, INVOICE_STORE, LicensingJournal]),
  provideUseCase(NonPayment, [LICENSE_STORE, INVOICE_STORE, StandingChanges]),
];

const useCases = [
  ...requestUseCases,
  provideUseCase(SignAgreement, [
    ...SHELL,
    LICENSE_REQUEST_STORE,
    AGREEMENT_STORE,
    RequestClearance,
    LicenseGranting,
    LicensingJournal,
  ]),
  provideUseCase(ChangeStanding, [...SHELL, LICENSE_STORE, StandingChanges, LicensingJournal]),
  provideUseCase(ReserveUses, [...SHELL, LICENSE_STORE, USAGE_STORE, LicensingJournal, ExpireReservations]),
  provideUseCase(SettleReservation, [...SHELL, LICENSE_STORE, USAGE_STORE, LicensingJournal]),
  provideUseCase(TakeUse, [ReserveUses, SettleReservation]),
  provideUseCase(ExpireReservations, [...SHELL, LICENSE_STORE, USAGE_STORE, LicensingJournal]),
  provideUseCase(FindUsage, [CLOCK, LICENSE_STORE, USAGE_STORE]),
  provideUseCase(SettleInvoice, [...SHELL, INVOICE_STORE, NonPayment, LicensingJournal]),
  provideUseCase(RunInvoice, [...SHELL, INVOICE_STORE, NonPayment, LicensingJournal]),
  provideUseCase(PrepareAmendment, [
    ...SHELL,
    NEW_ID,
    AGREEMENT_STORE,
    AMENDMENT_STORE,
    RequestClearance,
    SEAL,
    LicensingJournal,
  ]),
  provideUseCase(SignAmendment, [...SHELL, AGREEMENT_STORE, AMENDMENT_STORE, AmendLicense, LicensingJournal]),
  provideUseCase(WithdrawAmendment, [...SHELL, AGREEMENT_STORE, AMENDMENT_STORE, LicensingJournal]),
  provideUseCase(FindAmendments, [AGREEMENT_STORE, AMENDMENT_STORE]),
  provideUseCase(TerminateAgreement, [...SHELL, AGREEMENT_STORE, EndingAgreement, LicensingJournal]),
  provideUseCase(RunTermination, [...SHELL, AGREEMENT_STORE, EndingAgreement, LicensingJournal]),
  provideUseCase(OfferPastUse, [...SHELL, NEW_ID, LICENSE_REQUEST_STORE, RequestClearance, LicensingJournal]),
  provideUseCase(OfferSubLicense, [
    ...SHELL,
    NEW_ID,
    LICENSE_STORE,
    LICENSE_REQUEST_STORE,
    SUB_LICENSE_STORE,
    UpstreamClearance,
    RIGHTS_REGISTER,
    LicensingJournal,
  ]),
  provideUseCase(RecountClocks, [UNIT_OF_WORK, ProvisionalAnswers, ProvisionalPayments]),
  provideUseCase(FollowUpstream, [
    ...SHELL,
    LICENSE_STORE,
    UPSTREAM_LICENSES,
    RIGHTS_REGISTER,
    StandingChanges,
    LicensingJournal,
  ]),
  provideUseCase(FindUpstreamDue, [UPSTREAM_LICENSES, RIGHTS_REGISTER]),
  provideUseCase(FindInvoices, [INVOICE_STORE]),
  provideUseCase(FindRightsDue, [CLOCK, USAGE_STORE, LICENSE_CALENDAR, INVOICE_STORE, AGREEMENT_STORE, LICENSOR]),
  provideUseCase(WarnOfEnd, [...SHELL, LICENSE_STORE, LICENSE_CALENDAR, LICENSOR, LicensingJournal]),
  provideUseCase(RenewLicense, [
    ...SHELL,
    NEW_ID,
    LICENSE_STORE,
    LICENSE_REQUEST_STORE,
    LICENSE_CALENDAR,
    LICENSOR,
    LicensingJournal,
  ]),
  provideUseCase(FindRenewals, [LICENSE_STORE, LICENSE_CALENDAR]),
  provideUseCase(RunLicenseTerm, [...SHELL, LICENSE_STORE, LicensingJournal]),
  provideUseCase(FindDue, [CLOCK, LICENSE_STORE, LICENSE_REQUEST_STORE]),
  provideUseCase(FindAgreement, [AGREEMENT_STORE, LICENSE_STORE]),
  provideUseCase(FindLicenses, [LICENSE_STORE]),
  provideUseCase(DecideUse, [PreparedLicenses, ChainStanding, RIGHTS_REGISTER, LICENSOR, USAGE_STORE, KnownMandates]),
  provideUseCase(HeldLicenses, [PreparedLicenses, CERTIFICATE_STORE]),
  provideUseCase(ListPrice, [LICENSOR]),
  provideUseCase(VerifyCertificate, [
    CLOCK,
    CERTIFICATE_STORE,
    LICENSE_STORE,
    CertificateChains,
    CertificateKeys,
    TOKEN_OPENER,
    CertificateInLog,
  ]),
  provideUseCase(PresentCertificate, [CLOCK, LICENSE_STORE, CERTIFICATE_STORE, SEAL, CertificateInLog]),
  provideUseCase(PrintCertificate, [LICENSE_STORE, CERTIFICATE_STORE, RIGHTS_REGISTER, LICENSOR, CERTIFICATE_PRINTER]),
  provideUseCase(ReissueCertificate, [
    ...SHELL,
    LICENSE_STORE,
    AGREEMENT_STORE,
    AMENDMENT_STORE,
    CertificateIssuing,
    LicensingJournal,
  ]),
  provideUseCase(PublishStatusList, [CLOCK, CERTIFICATE_STORE, RIGHTS_REGISTER, LICENSOR, CertificateKeys, SEAL]),
];

@Module({
  imports: [AuditModule, PartiesModule, WorksModule],
  providers: [
    {
      provide: LICENSOR,
      useFactory: (profile: PublisherProfile, { publicUrl }: Settings, calendars: readonly HolidayCalendar[]) =>
        licensorOf(profile, publicUrl, calendars),
      inject: [PUBLISHER_PROFILE, SETTINGS, HOLIDAY_CALENDARS],
    },
    {
      provide: JoseSeal,
      useFactory: ({ certificateSigningJwk }: Settings) => JoseSeal.open(certificateSigningJwk),
      inject: [SETTINGS],
    },
    { provide: SEAL, useExisting: JoseSeal },
    { provide: TOKEN_OPENER, useClass: JoseOpener },
    {
      provide: CERTIFICATE_PRINTER,
      useFactory: ({ projectRoot }: Settings, { print }: PublisherProfile) =>
        new PdfCertificate(projectRoot, print?.fonts),
      inject: [SETTINGS, PUBLISHER_PROFILE],
    },
    {
      ...provideUseCase(NeighborsRights, [
        CLOCK,
        FindWorks,
        FindPartner,
        FindPartnerByDomain,
        CurrentMandate,
        OfferedWorks,
        FindWorkRights,
        FindAgentChain,
        MandateHistory,
        ProductWorks,
      ]),
      provide: RIGHTS_REGISTER,
    },
    { provide: AGREEMENT_STORE, useClass: AgreementRepository },
    { provide: LICENSE_CALENDAR, useClass: LicenseCalendarRepository },
    { provide: AMENDMENT_STORE, useClass: AmendmentRepository },
    { provide: SUB_LICENSE_STORE, useClass: SubLicenseRepository },
    { provide: UPSTREAM_LICENSES, useClass: UpstreamLicensesQuery },
    { provide: INVOICE_STORE, useClass: InvoiceRepository },
    { provide: USAGE_STORE, useClass: UsageRepository },
    { provide: LICENSE_STORE, useClass: LicenseRepository },
    { provide: LICENSE_INDEX, useClass: LicenseIndexQuery },
    { provide: CERTIFICATE_STORE, useClass: CertificateRepository },
    { provide: CERTIFICATE_KEY_STORE, useClass: CertificateKeyRepository },
    ...parts,
    ...useCases,
  ],
  exports: [SEAL, LICENSOR, CertificateKeys, ...useCases.map(({ provide }) => provide)],
})
export class LicensingModule implements OnApplicationBootstrap {
  constructor(private readonly keys: CertificateKeys) {}

  /** Before the first certificate: the configured key is the one that signs. */
  async onApplicationBootstrap(): Promise<void> {
    await this.keys.adopt();
  }
}
