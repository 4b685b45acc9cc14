import { LicensingModule } from '@app/licensing';
import { PartiesModule } from '@app/parties';
import { WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AnnouncingHttpModule } from './announcing-http.module.js';
import { DeliveriesController } from './http/deliveries.controller.js';
import { FeedCursors } from './http/feed-cursors.js';
import { FeedPages } from './http/feed-pages.js';
import { FeedsController } from './http/feeds.controller.js';
import { RightsFilesController } from './http/rights-files.controller.js';
import { RightsOfWorksController } from './http/rights-of-works.controller.js';
import { WorkRightsInterceptor } from './http/work-rights.interceptor.js';
import { SyndicationModule } from './syndication.module.js';

@Module({
  imports: [PartiesModule, WorksModule, LicensingModule, SyndicationModule, AnnouncingHttpModule],
  controllers: [FeedsController, DeliveriesController, RightsFilesController, RightsOfWorksController],
  providers: [FeedCursors, FeedPages, { provide: APP_INTERCEPTOR, useClass: WorkRightsInterceptor }],
})
export class SyndicationHttpModule {}
