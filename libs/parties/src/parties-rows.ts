import { AccountRow } from './persistence/account.row.js';
import { AccountSessionRow } from './persistence/account-session.row.js';
import { AgentRow } from './persistence/agent.row.js';
import { AgentDomainRow } from './persistence/agent-domain.row.js';
import { AgentGrantRow } from './persistence/agent-grant.row.js';
import { ApiCallRow } from './persistence/api-call.row.js';
import { ApiTokenRow } from './persistence/api-token.row.js';
import { ApiTokenUseRow } from './persistence/api-token-use.row.js';
import { InvitationRow } from './persistence/invitation.row.js';
import { MandateRow } from './persistence/mandate.row.js';
import { PartnerRow } from './persistence/partner.row.js';
import { PartnerDomainRow } from './persistence/partner-domain.row.js';
import { RatificationRow } from './persistence/ratification.row.js';
import { RefreshTokenRow } from './persistence/refresh-token.row.js';
import { SignInAttemptsRow } from './persistence/sign-in-attempts.row.js';

/** Row classes of this feature, for the data source. */
export const partiesRows = [
  MandateRow,
  PartnerRow,
  PartnerDomainRow,
  AccountRow,
  SignInAttemptsRow,
  AccountSessionRow,
  RefreshTokenRow,
  ApiTokenRow,
  ApiTokenUseRow,
  ApiCallRow,
  InvitationRow,
  AgentRow,
  AgentDomainRow,
  AgentGrantRow,
  RatificationRow,
] as const;
