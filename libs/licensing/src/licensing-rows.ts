import { AgreementSignatureRow } from './persistence/agreement-signature.row.js';
import { LicenseRow } from './persistence/license.row.js';
import { LicenseAgreementRow } from './persistence/license-agreement.row.js';
import { LicenseCertificateRow } from './persistence/license-certificate.row.js';
import { LicenseExclusiveCellRow } from './persistence/license-exclusive-cell.row.js';
import { LicenseQuoteRow } from './persistence/license-quote.row.js';
import { LicenseRequestRow } from './persistence/license-request.row.js';
import { LicenseSuspensionRow } from './persistence/license-suspension.row.js';
import { LicenseTariffRow } from './persistence/license-tariff.row.js';
import { LicenseWorkRow } from './persistence/license-work.row.js';

/** Row classes of this feature, for the data source. */
export const licensingRows = [
  LicenseTariffRow,
  LicenseRequestRow,
  LicenseQuoteRow,
  LicenseAgreementRow,
  AgreementSignatureRow,
  LicenseRow,
  LicenseWorkRow,
  LicenseSuspensionRow,
  LicenseExclusiveCellRow,
  LicenseCertificateRow,
] as const;
