import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import { CLOCK, NEW_ID, UNIT_OF_WORK } from '@app/kernel';
import { BuyLicense, DecideUse, HeldLicenses, LicensingModule, TakeUse } from '@app/licensing';
import { FindPartner, PartiesModule, PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { provideUseCase, SETTINGS, type Settings } from '@app/platform';
import { StateRights, SyndicationModule } from '@app/syndication';
import { FindWorks, WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { AcquireToken } from './application/acquire-token.js';
import { CheckToken } from './application/check-token.js';
import { FetchText } from './application/fetch-text.js';
import { HeldForUses } from './application/held-for-uses.js';
import { IntrospectToken } from './application/introspect-token.js';
import { LICENSE_TOKEN_STORE } from './application/license-token-store.port.js';
import { NamedWork } from './application/named-work.js';
import { RevokeToken } from './application/revoke-token.js';
import { TOKEN_SEAL } from './application/token-seal.port.js';
import { LicenseTokenRepository } from './persistence/license-token.repository.js';
import { JoseTokenSeal } from './signing/jose-token-seal.js';

/** Zone in which a year of a bought license is counted. */
const ZONE = Symbol('RSL_ZONE');

@Module({
  imports: [AuditModule, PartiesModule, WorksModule, LicensingModule, SyndicationModule],
  providers: [
    { provide: LICENSE_TOKEN_STORE, useClass: LicenseTokenRepository },
    {
      provide: TOKEN_SEAL,
      useFactory: ({ certificateSigningJwk, publicUrl }: Settings) =>
        JoseTokenSeal.open(certificateSigningJwk, publicUrl),
      inject: [SETTINGS],
    },
    {
      provide: NamedWork,
      useFactory: (works: FindWorks, { publicUrl }: Settings) => new NamedWork(works, publicUrl),
      inject: [FindWorks, SETTINGS],
    },
    { provide: ZONE, useFactory: ({ zone }: PublisherProfile) => zone, inject: [PUBLISHER_PROFILE] },
    provideUseCase(HeldForUses, [CLOCK, FindPartner, HeldLicenses, DecideUse]),
    provideUseCase(AcquireToken, [
      UNIT_OF_WORK,
      CLOCK,
      NEW_ID,
      NamedWork,
      StateRights,
      HeldForUses,
      BuyLicense,
      LICENSE_TOKEN_STORE,
      TOKEN_SEAL,
      AUDIT_TRAIL,
      ZONE,
    ]),
    provideUseCase(CheckToken, [CLOCK, LICENSE_TOKEN_STORE, TOKEN_SEAL, HeldLicenses, DecideUse]),
    provideUseCase(IntrospectToken, [CLOCK, CheckToken, NamedWork]),
    provideUseCase(RevokeToken, [UNIT_OF_WORK, CLOCK, CheckToken, LICENSE_TOKEN_STORE, AUDIT_TRAIL]),
    provideUseCase(FetchText, [CLOCK, NamedWork, CheckToken, TakeUse]),
  ],
  exports: [AcquireToken, IntrospectToken, RevokeToken, FetchText],
})
export class RslModule {}
