import { PartiesModule } from '@app/parties';
import { Module } from '@nestjs/common';
import { DeliveriesController } from './http/deliveries.controller.js';
import { FeedCursors } from './http/feed-cursors.js';
import { FeedPages } from './http/feed-pages.js';
import { FeedsController } from './http/feeds.controller.js';
import { RightsFilesController } from './http/rights-files.controller.js';
import { SyndicationModule } from './syndication.module.js';

@Module({
  imports: [PartiesModule, SyndicationModule],
  controllers: [FeedsController, DeliveriesController, RightsFilesController],
  providers: [FeedCursors, FeedPages],
})
export class SyndicationHttpModule {}
