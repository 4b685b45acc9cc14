import { DeclaredReprintRow } from './persistence/declared-reprint.row.js';

/** Row classes of this feature, for the data source. */
export const reprintsRows = [DeclaredReprintRow] as const;
