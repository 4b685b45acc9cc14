import { PartiesModule } from '@app/parties';
import { Module } from '@nestjs/common';
import { FeedsController } from './http/feeds.controller.js';
import { RightsFilesController } from './http/rights-files.controller.js';
import { SyndicationModule } from './syndication.module.js';

@Module({ imports: [PartiesModule, SyndicationModule], controllers: [FeedsController, RightsFilesController] })
export class SyndicationHttpModule {}
