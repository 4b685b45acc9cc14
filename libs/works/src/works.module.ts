import { AUDIT_TRAIL, AuditModule } from '@app/audit';
import { CLOCK, NEW_ID, OUTBOX, UNIT_OF_WORK } from '@app/kernel';
import { FindPartner, PartiesModule, PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { provideUseCase } from '@app/platform';
import { Module } from '@nestjs/common';
import { AssignProduct } from './application/assign-product.js';
import { CancelWork } from './application/cancel-work.js';
import { DefineProduct } from './application/define-product.js';
import { FindProducts } from './application/find-products.js';
import { FindWorkRights } from './application/find-work-rights.js';
import { FindWorks } from './application/find-works.js';
import { IMPORT_LOG } from './application/import-log.port.js';
import { ImportWorks } from './application/import-works.js';
import { ListWorks } from './application/list-works.js';
import { MoveWorkStatus } from './application/move-work-status.js';
import { CONTENT_NAMES, NEWSROOM, type Newsroom } from './application/newsroom.port.js';
import { OfferedWorks } from './application/offered-works.js';
import { PRODUCT_STORE } from './application/product-store.port.js';
import { ProductWorks } from './application/product-works.js';
import { ReadWork } from './application/read-work.js';
import { IndexWorks } from './application/search/index-works.js';
import { SEARCH_INDEX } from './application/search/search-index.port.js';
import { SearchWorks } from './application/search/search-works.js';
import { SpellingOfWords } from './application/search/spelling-of-words.js';
import { WORK_SEARCH } from './application/search/work-search.port.js';
import { WorkIntake } from './application/work-intake.js';
import { WORK_RIGHTS } from './application/work-rights.port.js';
import { WORK_STORE } from './application/work-store.port.js';
import { WorkTexts } from './application/work-texts.js';
import { sourceLabels } from './domain/source-label.js';
import { contentNames } from './persistence/content-names.js';
import { ProductRepository } from './persistence/product.repository.js';
import { SearchIndexRepository } from './persistence/search-index.repository.js';
import { WorkRepository } from './persistence/work.repository.js';
import { WorkImportRepository } from './persistence/work-import.repository.js';
import { WorkRightsQuery } from './persistence/work-rights.query.js';
import { WorkSearchRepository } from './persistence/work-search.repository.js';

/** What the publisher's profile says about works. */
export function newsroomOf({ sourceLabels: { own }, brand, names, zone, disclaimer }: PublisherProfile): Newsroom {
  const brandNames = [...Object.values(names), ...brand.exact, ...brand.variants, ...brand.weak];
  return { labels: sourceLabels(own, brandNames), zone, disclaimer };
}

@Module({
  imports: [AuditModule, PartiesModule],
  providers: [
    WorkRepository,
    WorkImportRepository,
    { provide: WORK_STORE, useExisting: WorkRepository },
    { provide: WORK_RIGHTS, useClass: WorkRightsQuery },
    { provide: PRODUCT_STORE, useClass: ProductRepository },
    { provide: IMPORT_LOG, useExisting: WorkImportRepository },
    { provide: CONTENT_NAMES, useValue: contentNames },
    { provide: NEWSROOM, useFactory: newsroomOf, inject: [PUBLISHER_PROFILE] },
    { provide: SEARCH_INDEX, useClass: SearchIndexRepository },
    { provide: WORK_SEARCH, useClass: WorkSearchRepository },
    provideUseCase(IndexWorks, [UNIT_OF_WORK, CLOCK, SEARCH_INDEX, NEWSROOM]),
    provideUseCase(SpellingOfWords, [WORK_SEARCH]),
    provideUseCase(SearchWorks, [WORK_SEARCH, SpellingOfWords, CLOCK]),
    provideUseCase(WorkIntake, [NEW_ID, NEWSROOM, CONTENT_NAMES]),
    provideUseCase(ImportWorks, [UNIT_OF_WORK, CLOCK, WorkIntake, WORK_STORE, IMPORT_LOG, AUDIT_TRAIL, OUTBOX]),
    provideUseCase(CancelWork, [UNIT_OF_WORK, CLOCK, WORK_STORE, AUDIT_TRAIL, OUTBOX]),
    provideUseCase(MoveWorkStatus, [CLOCK, WORK_STORE, AUDIT_TRAIL, OUTBOX]),
    provideUseCase(FindWorks, [WORK_STORE]),
    provideUseCase(FindWorkRights, [WORK_RIGHTS, CLOCK]),
    provideUseCase(WorkTexts, [WORK_STORE]),
    provideUseCase(ListWorks, [WORK_STORE, CLOCK]),
    provideUseCase(ReadWork, [WORK_STORE, CLOCK]),
    provideUseCase(OfferedWorks, [WORK_STORE, CLOCK]),
    provideUseCase(DefineProduct, [UNIT_OF_WORK, CLOCK, NEW_ID, PRODUCT_STORE, AUDIT_TRAIL, OUTBOX]),
    provideUseCase(AssignProduct, [UNIT_OF_WORK, CLOCK, PRODUCT_STORE, FindPartner, AUDIT_TRAIL, OUTBOX]),
    provideUseCase(FindProducts, [PRODUCT_STORE, CLOCK]),
    provideUseCase(ProductWorks, [FindProducts, ListWorks]),
  ],
  exports: [
    NEWSROOM,
    ImportWorks,
    CancelWork,
    MoveWorkStatus,
    FindWorks,
    FindWorkRights,
    WorkTexts,
    ListWorks,
    ReadWork,
    OfferedWorks,
    DefineProduct,
    AssignProduct,
    FindProducts,
    ProductWorks,
    IndexWorks,
    SearchWorks,
  ],
})
export class WorksModule {}
