import { ProductRow } from './persistence/product.row.js';
import { ProductAssignmentRow } from './persistence/product-assignment.row.js';
import { WorkRow } from './persistence/work.row.js';
import { WorkComponentRow } from './persistence/work-component.row.js';
import { WorkImportRow } from './persistence/work-import.row.js';
import { WorkRightsChangeRow } from './persistence/work-rights-change.row.js';
import {
  WorkSearchMonthRow,
  WorkSearchProgressRow,
  WorkSearchRow,
  WorkSearchWordRow,
} from './persistence/work-search.rows.js';

export { AssignProduct } from './application/assign-product.js';
export { CancelWork } from './application/cancel-work.js';
export { FindProducts } from './application/find-products.js';
export { FindWorkRights } from './application/find-work-rights.js';
export { FindWorks } from './application/find-works.js';
export type { ImportProgress, RejectedRow } from './application/import-run.js';
export { type ImportReport, ImportWorks } from './application/import-works.js';
export { MoveWorkStatus } from './application/move-work-status.js';
export { NEWSROOM, type Newsroom } from './application/newsroom.port.js';
export { OfferedWorks } from './application/offered-works.js';
export { ProductWorks, type ProductWorksRefused } from './application/product-works.js';
export { IndexWorks, LEXEME_RULES } from './application/search/index-works.js';
export {
  SEARCH_ORDERS,
  type SearchOrder,
  type SearchPage,
  type SearchPlaceAfter,
  SearchWorks,
} from './application/search/search-works.js';
export type { WorkRights } from './application/work-rights.port.js';
export type { WorkSummary, WorkText } from './application/work-store.port.js';
export { WorkTexts } from './application/work-texts.js';
export { ALL_OWN_WORKS, ProductId, WORKS_OF_OTHERS } from './domain/product.js';
export { type Highlight, highlights } from './domain/search/highlights.js';
export { lexemesOf } from './domain/search/lexemes.js';
export { LONGEST_QUERY, readSearch, type SearchRefused, type SearchWords } from './domain/search/search-query.js';
export { originOf, type SourceLabels, sourceLabels } from './domain/source-label.js';
export { isReleased, type Origin, type PubStatus, type Work, WorkId } from './domain/work.js';
export { workFiles } from './persistence/work-files.js';
export { newsroomOf, WorksModule } from './works.module.js';
export { WorksHttpModule } from './works-http.module.js';
export { WorksJobsModule, worksJobs } from './works-jobs.module.js';

/** Row classes of this feature, for the data source. */
export const worksRows = [
  WorkRow,
  WorkComponentRow,
  WorkImportRow,
  WorkRightsChangeRow,
  ProductRow,
  ProductAssignmentRow,
  WorkSearchRow,
  WorkSearchProgressRow,
  WorkSearchMonthRow,
  WorkSearchWordRow,
] as const;
