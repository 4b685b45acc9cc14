import { PartiesModule, PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { provideUseCase } from '@app/platform';
import { Module } from '@nestjs/common';
import { CheckCredit } from './application/check-credit.js';
import { attributionRequirementOf } from './domain/attribution-requirement.js';

/** Injection token of the `AttributionRequirement` of the publisher this service runs for. */
export const ATTRIBUTION_REQUIREMENT = Symbol('ATTRIBUTION_REQUIREMENT');

@Module({
  imports: [PartiesModule],
  providers: [
    {
      provide: ATTRIBUTION_REQUIREMENT,
      useFactory: (profile: PublisherProfile) => attributionRequirementOf(profile),
      inject: [PUBLISHER_PROFILE],
    },
    provideUseCase(CheckCredit, [ATTRIBUTION_REQUIREMENT]),
  ],
  exports: [ATTRIBUTION_REQUIREMENT, CheckCredit],
})
export class ReprintsModule {}
