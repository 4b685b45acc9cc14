import { DeclaredReprintRow } from './persistence/declared-reprint.row.js';
import { ReprintCheckRow } from './persistence/reprint-check.row.js';

/** Row classes of this feature, for the data source. */
export const reprintsRows = [DeclaredReprintRow, ReprintCheckRow] as const;
