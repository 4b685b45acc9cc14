import { AuditJobsModule, auditJobs, auditRows } from '@app/audit';
import { ClaimsJobsModule, claimsHoldings, claimsJobs, claimsReferences, claimsRows } from '@app/claims';
import { EvidenceJobsModule, evidenceJobs, evidenceRows } from '@app/evidence';
import {
  InfringementJobsModule,
  infringementHoldings,
  infringementJobs,
  infringementReferences,
  infringementRows,
} from '@app/infringement';
import {
  LicensingJobsModule,
  licensingHoldings,
  licensingJobs,
  licensingReferences,
  licensingRows,
} from '@app/licensing';
import {
  HOLIDAY_CALENDARS,
  PartiesJobsModule,
  PartiesModule,
  partiesHoldings,
  partiesJobs,
  partiesRows,
} from '@app/parties';
import type { AnyJob } from '@app/platform';
import { ReprintsJobsModule, reprintsJobs, reprintsRows } from '@app/reprints';
import { HoldingsModule, RetentionJobsModule, retentionJobs, retentionRows } from '@app/retention';
import { ScansJobsModule, scansJobs, scansRows } from '@app/scans';
import { SyndicationJobsModule, syndicationHoldings, syndicationJobs, syndicationRows } from '@app/syndication';
import { WorksJobsModule, worksJobs, worksRows } from '@app/works';

/** What the features keep, and by which holidays its periods are counted. */
export const held = {
  holdings: [
    ...infringementHoldings,
    ...claimsHoldings,
    ...syndicationHoldings,
    ...licensingHoldings,
    ...partiesHoldings,
  ],
  references: [...infringementReferences, ...claimsReferences, ...licensingReferences],
  calendars: { from: PartiesModule, token: HOLIDAY_CALENDARS },
};

/** The features without HTTP: use cases and job handlers. */
export const workerFeatures = [
  AuditJobsModule,
  HoldingsModule.forRoot(held),
  RetentionJobsModule,
  PartiesJobsModule,
  WorksJobsModule,
  LicensingJobsModule,
  ReprintsJobsModule,
  SyndicationJobsModule,
  ScansJobsModule,
  EvidenceJobsModule,
  InfringementJobsModule,
  ClaimsJobsModule,
];

/** Every job of every feature; compared with the handlers at start. */
export const workerJobs: readonly AnyJob[] = [
  ...auditJobs,
  ...retentionJobs,
  ...partiesJobs,
  ...worksJobs,
  ...licensingJobs,
  ...reprintsJobs,
  ...syndicationJobs,
  ...infringementJobs,
  ...scansJobs,
  ...evidenceJobs,
  ...claimsJobs,
];

/** Row classes of all features, for the data source of a worker. */
export const workerRows = [
  ...auditRows,
  ...retentionRows,
  ...partiesRows,
  ...worksRows,
  ...licensingRows,
  ...reprintsRows,
  ...syndicationRows,
  ...scansRows,
  ...evidenceRows,
  ...infringementRows,
  ...claimsRows,
];
