import { Module } from '@nestjs/common';
import { AgreementsController } from './http/agreements.controller.js';
import { CertificatesController } from './http/certificates.controller.js';
import { DecisionsController } from './http/decisions.controller.js';
import { LicenseRequestsController } from './http/license-requests.controller.js';
import { LicensesController } from './http/licenses.controller.js';
import { VerifyController } from './http/verify.controller.js';
import { LicensingModule } from './licensing.module.js';

@Module({
  imports: [LicensingModule],
  controllers: [
    LicenseRequestsController,
    AgreementsController,
    LicensesController,
    DecisionsController,
    CertificatesController,
    VerifyController,
  ],
})
export class LicensingHttpModule {}
