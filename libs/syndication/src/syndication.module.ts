import { CLOCK, NEW_ID } from '@app/kernel';
import { DecideUse, HeldLicenses, LicensingModule } from '@app/licensing';
import { FindPartner, PartiesModule } from '@app/parties';
import { provideUseCase } from '@app/platform';
import { FindProducts, FindWorks, WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { DecideEntries } from './application/decide-entries.js';
import { DELIVERY_LOG } from './application/delivery-log.port.js';
import { FEED_INDEX } from './application/feed-index.port.js';
import { FindDeliveries } from './application/find-deliveries.js';
import { OpenFeedOfPartner } from './application/open-feed.js';
import { RecordDelivery } from './application/record-delivery.js';
import { DeliveryRepository } from './persistence/delivery.repository.js';
import { FeedIndexQuery } from './persistence/feed-index.query.js';

@Module({
  imports: [PartiesModule, WorksModule, LicensingModule],
  providers: [
    { provide: FEED_INDEX, useClass: FeedIndexQuery },
    { provide: DELIVERY_LOG, useClass: DeliveryRepository },
    provideUseCase(OpenFeedOfPartner, [FindPartner, FindProducts, FEED_INDEX, CLOCK]),
    provideUseCase(DecideEntries, [FindWorks, HeldLicenses, DecideUse]),
    provideUseCase(RecordDelivery, [CLOCK, NEW_ID, DELIVERY_LOG]),
    provideUseCase(FindDeliveries, [DELIVERY_LOG]),
  ],
  exports: [OpenFeedOfPartner, DecideEntries, RecordDelivery, FindDeliveries],
})
export class SyndicationModule {}
