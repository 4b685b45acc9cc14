import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import { CLOCK, NEW_ID, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import {
  CurrentMandate,
  FindPartner,
  FindPartnerByDomain,
  PartiesModule,
  PUBLISHER_PROFILE,
  type PublisherProfile,
} from '@app/parties';
import { provideUseCase, SETTINGS, type Settings } from '@app/platform';
import { FindWorks, WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { AcceptQuote } from './application/accept-quote.js';
import { AgreementDrafter } from './application/agreement-drafter.js';
import { AGREEMENT_STORE } from './application/agreement-store.port.js';
import { ChangeStanding } from './application/change-standing.js';
import { CloseRequest } from './application/close-request.js';
import { DecideUse } from './application/decide-use.js';
import { DraftRequest } from './application/draft-request.js';
import { FindAgreement } from './application/find-agreement.js';
import { FindDue } from './application/find-due.js';
import { FindLicenseRequests } from './application/find-license-requests.js';
import { FindLicenses } from './application/find-licenses.js';
import { LapseRequest } from './application/lapse-request.js';
import { LicenseGranting } from './application/license-granting.js';
import { LICENSE_REQUEST_STORE } from './application/license-request-store.port.js';
import { LICENSE_STORE } from './application/license-store.port.js';
import { LicensingJournal } from './application/licensing-journal.js';
import { LICENSOR } from './application/licensor.port.js';
import { PublishStatusList } from './application/publish-status-list.js';
import { QuoteLicenseRequest } from './application/quote-license-request.js';
import { QuoteMaker } from './application/quote-maker.js';
import { RequestClearance } from './application/request-clearance.js';
import { RIGHTS_REGISTER } from './application/rights-register.port.js';
import { RunLicenseTerm } from './application/run-license-term.js';
import { SEAL } from './application/seal.port.js';
import { SignAgreement } from './application/sign-agreement.js';
import { SubmitRequest } from './application/submit-request.js';
import { TOKEN_OPENER } from './application/token-opener.port.js';
import { VerifyCertificate } from './application/verify-certificate.js';
import { licensorOf } from './licensor-of.js';
import { NeighborsRights } from './neighbors-rights.js';
import { AgreementRepository } from './persistence/agreement.repository.js';
import { LicenseRepository } from './persistence/license.repository.js';
import { LicenseRequestRepository } from './persistence/license-request.repository.js';
import { JoseSeal } from './signing/jose-seal.js';

const SHELL = [UNIT_OF_WORK, CLOCK] as const;

const parts = [
  provideUseCase(LicensingJournal, [OUTBOX, AUDIT_TRAIL]),
  provideUseCase(RequestClearance, [RIGHTS_REGISTER, LICENSOR]),
  provideUseCase(QuoteMaker, [NEW_ID, LICENSOR]),
  provideUseCase(AgreementDrafter, [NEW_ID, RIGHTS_REGISTER, RequestClearance, LICENSOR, SEAL]),
  provideUseCase(LicenseGranting, [NEW_ID, LICENSE_STORE, LICENSOR, SEAL]),
];

const useCases = [
  provideUseCase(DraftRequest, [...SHELL, NEW_ID, LICENSE_REQUEST_STORE, RIGHTS_REGISTER, LICENSOR, LicensingJournal]),
  provideUseCase(SubmitRequest, [...SHELL, LICENSE_REQUEST_STORE, RequestClearance, QuoteMaker, LicensingJournal]),
  provideUseCase(QuoteLicenseRequest, [
    ...SHELL,
    LICENSE_REQUEST_STORE,
    RequestClearance,
    QuoteMaker,
    LicensingJournal,
  ]),
  provideUseCase(AcceptQuote, [...SHELL, LICENSE_REQUEST_STORE, AGREEMENT_STORE, AgreementDrafter, LicensingJournal]),
  provideUseCase(CloseRequest, [...SHELL, LICENSE_REQUEST_STORE, AGREEMENT_STORE, LicensingJournal]),
  provideUseCase(LapseRequest, [...SHELL, LICENSE_REQUEST_STORE, LicensingJournal]),
  provideUseCase(SignAgreement, [
    ...SHELL,
    LICENSE_REQUEST_STORE,
    AGREEMENT_STORE,
    RequestClearance,
    LicenseGranting,
    LicensingJournal,
  ]),
  provideUseCase(ChangeStanding, [...SHELL, LICENSE_STORE, LicensingJournal]),
  provideUseCase(RunLicenseTerm, [...SHELL, LICENSE_STORE, LicensingJournal]),
  provideUseCase(FindDue, [CLOCK, LICENSE_STORE, LICENSE_REQUEST_STORE]),
  provideUseCase(FindLicenseRequests, [LICENSE_REQUEST_STORE]),
  provideUseCase(FindAgreement, [AGREEMENT_STORE, LICENSE_STORE]),
  provideUseCase(FindLicenses, [LICENSE_STORE]),
  provideUseCase(DecideUse, [LICENSE_STORE, RIGHTS_REGISTER, LICENSOR]),
  provideUseCase(VerifyCertificate, [CLOCK, LICENSE_STORE, TOKEN_OPENER]),
  provideUseCase(PublishStatusList, [CLOCK, LICENSE_STORE, LICENSOR, SEAL]),
];

@Module({
  imports: [AuditModule, PartiesModule, WorksModule],
  providers: [
    {
      provide: LICENSOR,
      useFactory: (profile: PublisherProfile, { publicUrl }: Settings) => licensorOf(profile, publicUrl),
      inject: [PUBLISHER_PROFILE, SETTINGS],
    },
    {
      provide: JoseSeal,
      useFactory: ({ certificateSigningJwk }: Settings) => JoseSeal.open(certificateSigningJwk),
      inject: [SETTINGS],
    },
    { provide: SEAL, useExisting: JoseSeal },
    { provide: TOKEN_OPENER, useExisting: JoseSeal },
    {
      ...provideUseCase(NeighborsRights, [CLOCK, FindWorks, FindPartner, FindPartnerByDomain, CurrentMandate]),
      provide: RIGHTS_REGISTER,
    },
    { provide: LICENSE_REQUEST_STORE, useClass: LicenseRequestRepository },
    { provide: AGREEMENT_STORE, useClass: AgreementRepository },
    { provide: LICENSE_STORE, useClass: LicenseRepository },
    ...parts,
    ...useCases,
  ],
  exports: [SEAL, LICENSOR, ...useCases.map(({ provide }) => provide)],
})
export class LicensingModule {}
