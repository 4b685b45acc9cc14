import { CLOCK, NEW_ID, UNIT_OF_WORK } from '@app/kernel';
import { FindMailboxes } from '@app/parties';
import { MAILER, provideUseCase } from '@app/platform';
import { AgentClearance } from '../application/agent-clearance.js';
import { AGREEMENT_STORE } from '../application/agreement-store.port.js';
import { AMENDMENT_STORE } from '../application/amendment-store.port.js';
import { CertificateIssuing } from '../application/certificate-issuing.js';
import { ChangeStanding } from '../application/change-standing.js';
import { FindDue } from '../application/find-due.js';
import { FindLicenses } from '../application/find-licenses.js';
import { FindRenewals } from '../application/find-renewals.js';
import { FindRightsDue } from '../application/find-rights-due.js';
import { FindUpstreamDue } from '../application/find-upstream-due.js';
import { FollowUpstream } from '../application/follow-upstream.js';
import { INVOICE_STORE } from '../application/invoice-store.port.js';
import { Invoicing } from '../application/invoicing.js';
import { LICENSE_CALENDAR } from '../application/license-calendar.port.js';
import { LicenseGranting } from '../application/license-granting.js';
import { LICENSE_REQUEST_STORE } from '../application/license-request-store.port.js';
import { LICENSE_STORE } from '../application/license-store.port.js';
import { LicensingJournal } from '../application/licensing-journal.js';
import { LICENSOR } from '../application/licensor.port.js';
import { OfferPastUse } from '../application/offer-past-use.js';
import { OfferSubLicense } from '../application/offer-sub-license.js';
import { RenewLicense } from '../application/renew-license.js';
import { RequestClearance } from '../application/request-clearance.js';
import { RIGHTS_REGISTER } from '../application/rights-register.port.js';
import { RunLicenseTerm } from '../application/run-license-term.js';
import { StandingChanges } from '../application/standing-changes.js';
import { SUB_LICENSE_STORE } from '../application/sub-license-store.port.js';
import { UpstreamClearance } from '../application/upstream-clearance.js';
import { UPSTREAM_LICENSES } from '../application/upstream-licenses.port.js';
import { USAGE_STORE } from '../application/usage-store.port.js';
import { WarnOfEnd } from '../application/warn-of-end.js';
import { WriteEndWarning } from '../application/write-end-warning.js';
import { LicenseRepository } from '../persistence/license.repository.js';
import { LicenseCalendarRepository } from '../persistence/license-calendar.repository.js';
import { SubLicenseRepository } from '../persistence/sub-license.repository.js';
import { UpstreamLicensesQuery } from '../persistence/upstream-licenses.query.js';

const SHELL = [UNIT_OF_WORK, CLOCK] as const;

/** Stores and parts that licenses are granted with and stand by. */
export const licenseParts = [
  { provide: LICENSE_STORE, useClass: LicenseRepository },
  { provide: LICENSE_CALENDAR, useClass: LicenseCalendarRepository },
  { provide: SUB_LICENSE_STORE, useClass: SubLicenseRepository },
  { provide: UPSTREAM_LICENSES, useClass: UpstreamLicensesQuery },
  provideUseCase(LicenseGranting, [
    NEW_ID,
    LICENSE_STORE,
    USAGE_STORE,
    CertificateIssuing,
    Invoicing,
    UpstreamClearance,
  ]),
  provideUseCase(UpstreamClearance, [
    LICENSE_STORE,
    AGREEMENT_STORE,
    AMENDMENT_STORE,
    SUB_LICENSE_STORE,
    AgentClearance,
  ]),
  provideUseCase(StandingChanges, [LICENSE_STORE]),
];

/** Licenses from the grant to the end of the term: standing, uses, renewals, what hangs below. */
export const licenseUseCases = [
  provideUseCase(ChangeStanding, [...SHELL, LICENSE_STORE, StandingChanges, LicensingJournal]),
  provideUseCase(FindLicenses, [LICENSE_STORE]),
  provideUseCase(FindDue, [CLOCK, LICENSE_STORE, LICENSE_REQUEST_STORE]),
  provideUseCase(FindRightsDue, [CLOCK, USAGE_STORE, LICENSE_CALENDAR, INVOICE_STORE, AGREEMENT_STORE, LICENSOR]),
  provideUseCase(RunLicenseTerm, [...SHELL, LICENSE_STORE, LicensingJournal]),
  provideUseCase(WarnOfEnd, [...SHELL, LICENSE_STORE, LICENSE_CALENDAR, LICENSOR, LicensingJournal]),
  provideUseCase(WriteEndWarning, [LICENSE_STORE, FindMailboxes, LICENSOR, MAILER]),
  provideUseCase(RenewLicense, [
    ...SHELL,
    NEW_ID,
    LICENSE_STORE,
    LICENSE_REQUEST_STORE,
    LICENSE_CALENDAR,
    LICENSOR,
    LicensingJournal,
  ]),
  provideUseCase(FindRenewals, [LICENSE_STORE, LICENSE_CALENDAR]),
  provideUseCase(OfferPastUse, [...SHELL, NEW_ID, LICENSE_REQUEST_STORE, RequestClearance, LicensingJournal]),
  provideUseCase(OfferSubLicense, [
    ...SHELL,
    NEW_ID,
    LICENSE_STORE,
    LICENSE_REQUEST_STORE,
    SUB_LICENSE_STORE,
    UpstreamClearance,
    RIGHTS_REGISTER,
    LicensingJournal,
  ]),
  provideUseCase(FollowUpstream, [
    ...SHELL,
    LICENSE_STORE,
    UPSTREAM_LICENSES,
    RIGHTS_REGISTER,
    StandingChanges,
    LicensingJournal,
  ]),
  provideUseCase(FindUpstreamDue, [UPSTREAM_LICENSES, RIGHTS_REGISTER]),
];
