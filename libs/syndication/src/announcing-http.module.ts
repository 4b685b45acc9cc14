import { LicensingModule, TakeUse } from '@app/licensing';
import { provideUseCase } from '@app/platform';
import { FindWorks, WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { AdvisoriesModule } from './advisories.module.js';
import { AnnouncingModule } from './announcing.module.js';
import { DecideEntries } from './application/decide-entries.js';
import { OpenFeedOfPartner } from './application/open-feed.js';
import { RecordDelivery } from './application/record-delivery.js';
import { TakeCopy } from './application/take-copy.js';
import { AdvisoriesController } from './http/advisories/advisories.controller.js';
import { AdvisoryLinkPageController } from './http/advisories/advisory-link-page.controller.js';
import { CopiesController } from './http/copies.controller.js';
import { DeliveryCallersController } from './http/delivery-callers.controller.js';
import { WebhookEndpointsController } from './http/webhooks/webhook-endpoints.controller.js';
import { WebhookMessagesController } from './http/webhooks/webhook-messages.controller.js';
import { SyndicationModule } from './syndication.module.js';

@Module({
  imports: [AdvisoriesModule, AnnouncingModule, LicensingModule, SyndicationModule, WorksModule],
  providers: [provideUseCase(TakeCopy, [OpenFeedOfPartner, FindWorks, DecideEntries, TakeUse, RecordDelivery])],
  controllers: [
    CopiesController,
    DeliveryCallersController,
    AdvisoriesController,
    AdvisoryLinkPageController,
    WebhookEndpointsController,
    WebhookMessagesController,
  ],
})
export class AnnouncingHttpModule {}
