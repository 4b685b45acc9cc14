import { Module } from '@nestjs/common';
import { AgentOffersController } from './http/agent-offers.controller.js';
import { AgreementsController } from './http/agreements.controller.js';
import { AmendmentsController } from './http/amendments.controller.js';
import { CertificateKeysController } from './http/certificate-keys.controller.js';
import { CertificatesController } from './http/certificates.controller.js';
import { CertificatesOfLicenseController } from './http/certificates-of-license.controller.js';
import { CounterOffersController } from './http/counter-offers.controller.js';
import { DecisionsController } from './http/decisions.controller.js';
import { InvoicesController } from './http/invoices.controller.js';
import { LicenseRequestsController } from './http/license-requests.controller.js';
import { LicensesController } from './http/licenses.controller.js';
import { RenewalsController } from './http/renewals.controller.js';
import { RequestTalkController } from './http/request-talk.controller.js';
import { RequestWizardController } from './http/request-wizard.controller.js';
import { SubLicensesController } from './http/sub-licenses.controller.js';
import { UsageController } from './http/usage.controller.js';
import { VerifyController } from './http/verify.controller.js';
import { LicensingModule } from './licensing.module.js';

@Module({
  imports: [LicensingModule],
  controllers: [
    LicenseRequestsController,
    CounterOffersController,
    RequestTalkController,
    RequestWizardController,
    AgreementsController,
    LicensesController,
    UsageController,
    SubLicensesController,
    AgentOffersController,
    AmendmentsController,
    InvoicesController,
    RenewalsController,
    DecisionsController,
    CertificatesController,
    CertificatesOfLicenseController,
    CertificateKeysController,
    VerifyController,
  ],
})
export class LicensingHttpModule {}
