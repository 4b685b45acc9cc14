import { AuditJobsModule, auditJobs, auditRows } from '@app/audit';
import { ClaimsJobsModule, claimsHoldings, claimsJobs, claimsRows } from '@app/claims';
import { InfringementJobsModule, infringementHoldings, infringementJobs, infringementRows } from '@app/infringement';
import { LicensingJobsModule, licensingJobs, licensingRows } from '@app/licensing';
import { PartiesJobsModule, partiesHoldings, partiesJobs, partiesRows } from '@app/parties';
import type { AnyJob } from '@app/platform';
import { ReprintsJobsModule, reprintsJobs, reprintsRows } from '@app/reprints';
import { HoldingsModule, RetentionJobsModule, retentionJobs, retentionRows } from '@app/retention';
import { ScansJobsModule, scansJobs, scansRows } from '@app/scans';
import { syndicationRows } from '@app/syndication';
import { WorksJobsModule, worksRows } from '@app/works';

/** The features without HTTP: use cases and job handlers. */
export const workerFeatures = [
  AuditJobsModule,
  HoldingsModule.forRoot([...infringementHoldings, ...claimsHoldings, ...partiesHoldings]),
  RetentionJobsModule,
  PartiesJobsModule,
  WorksJobsModule,
  LicensingJobsModule,
  ReprintsJobsModule,
  ScansJobsModule,
  InfringementJobsModule,
  ClaimsJobsModule,
];

/** Every job of every feature; compared with the handlers at start. */
export const workerJobs: readonly AnyJob[] = [
  ...auditJobs,
  ...retentionJobs,
  ...partiesJobs,
  ...licensingJobs,
  ...reprintsJobs,
  ...infringementJobs,
  ...scansJobs,
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
  ...infringementRows,
  ...claimsRows,
];
