import { CLOCK, NEW_ID, UNIT_OF_WORK } from '@app/kernel';
import { provideUseCase } from '@app/platform';
import { AgreementDrafter } from '../application/agreement-drafter.js';
import { AGREEMENT_STORE } from '../application/agreement-store.port.js';
import { AmendLicense } from '../application/amend-license.js';
import { AMENDMENT_STORE } from '../application/amendment-store.port.js';
import { CertificateIssuing } from '../application/certificate-issuing.js';
import { EndingAgreement } from '../application/ending-agreement.js';
import { FindAgreement } from '../application/find-agreement.js';
import { FindAmendments } from '../application/find-amendments.js';
import { LicenseGranting } from '../application/license-granting.js';
import { LICENSE_REQUEST_STORE } from '../application/license-request-store.port.js';
import { LICENSE_STORE } from '../application/license-store.port.js';
import { LicensingJournal } from '../application/licensing-journal.js';
import { LICENSOR } from '../application/licensor.port.js';
import { PrepareAmendment } from '../application/prepare-amendment.js';
import { RequestClearance } from '../application/request-clearance.js';
import { RIGHTS_REGISTER } from '../application/rights-register.port.js';
import { RunTermination } from '../application/run-termination.js';
import { SEAL } from '../application/seal.port.js';
import { SignAgreement } from '../application/sign-agreement.js';
import { SignAmendment } from '../application/sign-amendment.js';
import { StandingChanges } from '../application/standing-changes.js';
import { TerminateAgreement } from '../application/terminate-agreement.js';
import { UpstreamClearance } from '../application/upstream-clearance.js';
import { USAGE_STORE } from '../application/usage-store.port.js';
import { WithdrawAmendment } from '../application/withdraw-amendment.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { AmendmentRepository } from '../persistence/amendment.repository.js';

const SHELL = [UNIT_OF_WORK, CLOCK] as const;

/** Stores and parts that documents are drafted, changed and ended with. */
export const agreementParts = [
  { provide: AGREEMENT_STORE, useClass: AgreementRepository },
  { provide: AMENDMENT_STORE, useClass: AmendmentRepository },
  provideUseCase(AgreementDrafter, [NEW_ID, RIGHTS_REGISTER, RequestClearance, LICENSOR, SEAL]),
  provideUseCase(EndingAgreement, [AGREEMENT_STORE, LICENSE_STORE, StandingChanges]),
  provideUseCase(AmendLicense, [LICENSE_STORE, USAGE_STORE, CertificateIssuing, UpstreamClearance]),
];

/** Documents that both sides sign, changed and ended. */
export const agreementUseCases = [
  provideUseCase(SignAgreement, [
    ...SHELL,
    LICENSE_REQUEST_STORE,
    AGREEMENT_STORE,
    RequestClearance,
    LicenseGranting,
    LicensingJournal,
  ]),
  provideUseCase(FindAgreement, [AGREEMENT_STORE, LICENSE_STORE]),
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
];
