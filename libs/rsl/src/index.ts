import { LicensePurchaseRow } from './persistence/license-purchase.row.js';
import { LicenseTokenRow } from './persistence/license-token.row.js';

export { RslHttpModule } from './rsl-http.module.js';

/** Row classes of this feature, for the data source. */
export const rslRows = [LicenseTokenRow, LicensePurchaseRow] as const;
