import { provideUseCase } from '@app/platform';
import { CERTIFICATE_STORE } from '../application/certificate-store.port.js';
import { ChainStanding } from '../application/chain-standing.js';
import { DecideUse } from '../application/decide-use.js';
import { HeldLicenses } from '../application/held-licenses.js';
import { KnownMandates } from '../application/known-mandates.js';
import { LICENSE_INDEX } from '../application/license-index.port.js';
import { LICENSOR } from '../application/licensor.port.js';
import { ListPrice } from '../application/list-price.js';
import { PreparedLicenses } from '../application/prepared-licenses.js';
import { RIGHTS_REGISTER } from '../application/rights-register.port.js';
import { USAGE_STORE } from '../application/usage-store.port.js';
import { LicenseIndexQuery } from '../persistence/license-index.query.js';

/** What decisions are made from. */
export const decisionParts = [
  { provide: LICENSE_INDEX, useClass: LicenseIndexQuery },
  provideUseCase(PreparedLicenses, [LICENSE_INDEX]),
  provideUseCase(ChainStanding, [LICENSE_INDEX, RIGHTS_REGISTER]),
  provideUseCase(KnownMandates, [RIGHTS_REGISTER]),
];

/** What is asked of every use: which licenses cover it, and what they cost. */
export const decisionUseCases = [
  provideUseCase(DecideUse, [PreparedLicenses, ChainStanding, RIGHTS_REGISTER, LICENSOR, USAGE_STORE, KnownMandates]),
  provideUseCase(HeldLicenses, [PreparedLicenses, CERTIFICATE_STORE]),
  provideUseCase(ListPrice, [LICENSOR]),
];
