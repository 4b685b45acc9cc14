import { CLOCK, type Clock, NEW_ID } from '@app/kernel';
import { DecideUse, HeldLicenses, LicensingModule, ListPrice } from '@app/licensing';
import { FindPartner, PartiesModule, PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { provideUseCase, SETTINGS, type Settings } from '@app/platform';
import { FindProducts, FindWorks, WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { DecideEntries } from './application/decide-entries.js';
import { DELIVERY_LOG } from './application/delivery-log.port.js';
import { FEED_INDEX } from './application/feed-index.port.js';
import { FindDeliveries } from './application/find-deliveries.js';
import { OpenFeedOfPartner } from './application/open-feed.js';
import { RecordDelivery } from './application/record-delivery.js';
import { StateRights } from './application/state-rights.js';
import { DeliveryRepository } from './persistence/delivery.repository.js';
import { FeedIndexQuery } from './persistence/feed-index.query.js';

@Module({
  imports: [PartiesModule, WorksModule, LicensingModule],
  providers: [
    { provide: FEED_INDEX, useClass: FeedIndexQuery },
    { provide: DELIVERY_LOG, useClass: DeliveryRepository },
    provideUseCase(OpenFeedOfPartner, [FindPartner, FindProducts, FEED_INDEX, CLOCK]),
    provideUseCase(DecideEntries, [FindWorks, HeldLicenses, DecideUse, StateRights]),
    provideUseCase(RecordDelivery, [CLOCK, NEW_ID, DELIVERY_LOG]),
    provideUseCase(FindDeliveries, [DELIVERY_LOG]),
    {
      provide: StateRights,
      useFactory: (profile: PublisherProfile, prices: ListPrice, clock: Clock, { publicUrl }: Settings) =>
        new StateRights(profile, prices, clock, publicUrl),
      inject: [PUBLISHER_PROFILE, ListPrice, CLOCK, SETTINGS],
    },
  ],
  exports: [FEED_INDEX, OpenFeedOfPartner, DecideEntries, RecordDelivery, FindDeliveries, StateRights],
})
export class SyndicationModule {}
