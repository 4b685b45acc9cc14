import { PartiesModule } from '@app/parties';
import { SyndicationModule } from '@app/syndication';
import { WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { CatalogueModule } from './catalogue.module.js';
import { CatalogueController } from './http/catalogue.controller.js';
import { SitemapController } from './http/sitemap.controller.js';
import { WorkPagesController } from './http/work-pages.controller.js';

@Module({
  imports: [CatalogueModule, WorksModule, PartiesModule, SyndicationModule],
  controllers: [CatalogueController, WorkPagesController, SitemapController],
})
export class CatalogueHttpModule {}
