import { AccountRow } from './persistence/account.row.js';
import { MandateRow } from './persistence/mandate.row.js';
import { PartnerRow } from './persistence/partner.row.js';
import { PartnerDomainRow } from './persistence/partner-domain.row.js';
import { SignInAttemptsRow } from './persistence/sign-in-attempts.row.js';

/** Row classes of this feature, for the data source. */
export const partiesRows = [MandateRow, PartnerRow, PartnerDomainRow, AccountRow, SignInAttemptsRow] as const;
