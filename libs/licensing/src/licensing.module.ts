import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import type { HolidayCalendar } from '@app/deadlines';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
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
import { CertificateKeys } from './application/certificate-keys.js';
import { INVOICE_STORE } from './application/invoice-store.port.js';
import { LICENSE_REQUEST_STORE } from './application/license-request-store.port.js';
import { LicensingJournal } from './application/licensing-journal.js';
import { LICENSOR } from './application/licensor.port.js';
import { ProvisionalAnswers } from './application/provisional-answers.js';
import { ProvisionalPayments } from './application/provisional-payments.js';
import { RecountClocks } from './application/recount-clocks.js';
import { RIGHTS_REGISTER } from './application/rights-register.port.js';
import { SEAL } from './application/seal.port.js';
import { licensorOf } from './licensor-of.js';
import { NeighborsRights } from './neighbors-rights.js';
import { agreementParts, agreementUseCases } from './providers/agreement-providers.js';
import { certificateParts, certificateUseCases } from './providers/certificate-providers.js';
import { decisionParts, decisionUseCases } from './providers/decision-providers.js';
import { invoiceParts, invoiceUseCases } from './providers/invoice-providers.js';
import { licenseParts, licenseUseCases } from './providers/license-providers.js';
import { requestParts, requestUseCases } from './providers/request-providers.js';
import { usageParts, usageUseCases } from './providers/usage-providers.js';

/** The journal, and clocks that wait for a calendar: what every idea below is told by, and counted again with. */
const common = [
  provideUseCase(LicensingJournal, [OUTBOX, AUDIT_TRAIL]),
  provideUseCase(ProvisionalAnswers, [CLOCK, LICENSOR, LICENSE_REQUEST_STORE, LicensingJournal]),
  provideUseCase(ProvisionalPayments, [CLOCK, LICENSOR, INVOICE_STORE, LicensingJournal]),
];

const useCases = [
  ...requestUseCases,
  ...agreementUseCases,
  ...licenseUseCases,
  ...usageUseCases,
  ...invoiceUseCases,
  ...certificateUseCases,
  ...decisionUseCases,
  provideUseCase(RecountClocks, [UNIT_OF_WORK, ProvisionalAnswers, ProvisionalPayments]),
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
    ...common,
    ...requestParts,
    ...agreementParts,
    ...licenseParts,
    ...usageParts,
    ...invoiceParts,
    ...certificateParts,
    ...decisionParts,
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
