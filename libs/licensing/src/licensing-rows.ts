import { AgreementSignatureRow } from './persistence/agreement-signature.row.js';
import { AmendmentSignatureRow } from './persistence/amendment-signature.row.js';
import { CertificateKeyRow } from './persistence/certificate-key.row.js';
import { CounterOfferRow } from './persistence/counter-offer.row.js';
import { LicenseRow } from './persistence/license.row.js';
import { LicenseAgreementRow } from './persistence/license-agreement.row.js';
import { LicenseAmendmentRow } from './persistence/license-amendment.row.js';
import { LicenseCertificateRow } from './persistence/license-certificate.row.js';
import { LicenseCustomerRow } from './persistence/license-customer.row.js';
import { LicenseExclusiveCellRow } from './persistence/license-exclusive-cell.row.js';
import { LicenseInvoiceRow } from './persistence/license-invoice.row.js';
import { LicenseInvoiceCounterRow } from './persistence/license-invoice-counter.row.js';
import { LicenseQuoteRow } from './persistence/license-quote.row.js';
import { LicenseRenewalRow } from './persistence/license-renewal.row.js';
import { LicenseRequestRow } from './persistence/license-request.row.js';
import { LicenseSubRequestRow } from './persistence/license-sub-request.row.js';
import { LicenseSuspensionRow } from './persistence/license-suspension.row.js';
import { LicenseTariffRow } from './persistence/license-tariff.row.js';
import { LicenseUsageRow } from './persistence/license-usage.row.js';
import { LicenseWarningRow } from './persistence/license-warning.row.js';
import { LicenseWorkRow } from './persistence/license-work.row.js';
import { RequestFileRow } from './persistence/request-file.row.js';
import { RequestMessageRow } from './persistence/request-message.row.js';
import { UsageReservationRow } from './persistence/usage-reservation.row.js';

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
  CertificateKeyRow,
  LicenseUsageRow,
  UsageReservationRow,
  LicenseWarningRow,
  LicenseRenewalRow,
  LicenseInvoiceRow,
  LicenseInvoiceCounterRow,
  LicenseSubRequestRow,
  LicenseAmendmentRow,
  AmendmentSignatureRow,
  CounterOfferRow,
  RequestMessageRow,
  RequestFileRow,
  LicenseCustomerRow,
] as const;
