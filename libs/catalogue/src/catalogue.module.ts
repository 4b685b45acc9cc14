import { CLOCK } from '@app/kernel';
import { DecideUse, LicensingModule } from '@app/licensing';
import { PartiesModule } from '@app/parties';
import { provideUseCase } from '@app/platform';
import { SyndicationModule } from '@app/syndication';
import { FindWorks, NEWSROOM, type Newsroom, SearchWorks, WorksModule } from '@app/works';
import { Module } from '@nestjs/common';
import { ReadPublicWork } from './application/read-public-work.js';
import { SearchCatalogue } from './application/search-catalogue.js';
import { SITEMAP } from './application/sitemap.port.js';
import { SitemapQuery } from './persistence/sitemap.query.js';

/** Where months end, of all that the publisher profile says about works. */
const ZONE = Symbol('CATALOGUE_ZONE');

@Module({
  imports: [PartiesModule, WorksModule, LicensingModule, SyndicationModule],
  providers: [
    { provide: ZONE, useFactory: ({ zone }: Newsroom) => zone, inject: [NEWSROOM] },
    { provide: SITEMAP, useClass: SitemapQuery },
    provideUseCase(SearchCatalogue, [SearchWorks, DecideUse, CLOCK, ZONE]),
    provideUseCase(ReadPublicWork, [FindWorks, CLOCK]),
  ],
  exports: [SearchCatalogue, ReadPublicWork, SITEMAP],
})
export class CatalogueModule {}
