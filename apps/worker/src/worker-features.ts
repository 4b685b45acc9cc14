import { auditRows } from '@app/audit';
import { ClaimsJobsModule, claimsJobs, claimsRows } from '@app/claims';
import { InfringementJobsModule, infringementRows } from '@app/infringement';
import { LicensingJobsModule, licensingJobs, licensingRows } from '@app/licensing';
import { PartiesJobsModule, partiesJobs, partiesRows } from '@app/parties';
import type { AnyJob } from '@app/platform';
import { ReprintsJobsModule, reprintsJobs, reprintsRows } from '@app/reprints';
import { ScansJobsModule, scansJobs, scansRows } from '@app/scans';
import { WorksJobsModule, worksRows } from '@app/works';

/** The features without HTTP: use cases and job handlers. */
export const workerFeatures = [
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
  ...partiesJobs,
  ...licensingJobs,
  ...reprintsJobs,
  ...scansJobs,
  ...claimsJobs,
];

/** Row classes of all features, for the data source of a worker. */
export const workerRows = [
  ...auditRows,
  ...partiesRows,
  ...worksRows,
  ...licensingRows,
  ...reprintsRows,
  ...scansRows,
  ...infringementRows,
  ...claimsRows,
];
