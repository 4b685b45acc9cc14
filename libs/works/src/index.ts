import { WorkRow } from './persistence/work.row.js';
import { WorkImportRow } from './persistence/work-import.row.js';

export { CancelWork } from './application/cancel-work.js';
export { FindWorks } from './application/find-works.js';
export type { ImportProgress, RejectedRow } from './application/import-run.js';
export { type ImportReport, ImportWorks } from './application/import-works.js';
export type { WorkText } from './application/work-store.port.js';
export { WorkTexts } from './application/work-texts.js';
export { originOf, type SourceLabels, sourceLabels } from './domain/source-label.js';
export { isReleased, type Origin, type PubStatus, type Work, WorkId } from './domain/work.js';
export { workFiles } from './persistence/work-files.js';
export { newsroomOf, WorksModule } from './works.module.js';
export { WorksHttpModule } from './works-http.module.js';
export { WorksJobsModule } from './works-jobs.module.js';

/** Row classes of this feature, for the data source. */
export const worksRows = [WorkRow, WorkImportRow] as const;
