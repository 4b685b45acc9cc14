import { auditRows } from '@app/audit';
import { ClaimsJobsModule, claimsJobs, claimsRows } from '@app/claims';
import { InfringementJobsModule, infringementRows } from '@app/infringement';
import { LicensingJobsModule, licensingJobs, licensingRows } from '@app/licensing';
import { partiesRows } from '@app/parties';
import type { AnyJob } from '@app/platform';
import { ScansJobsModule, scansJobs, scansRows } from '@app/scans';
import { WorksJobsModule, worksRows } from '@app/works';

/** The features without HTTP: use cases and job handlers. */
export const workerFeatures = [
  WorksJobsModule,
  LicensingJobsModule,
  ScansJobsModule,
  InfringementJobsModule,
  ClaimsJobsModule,
];

/** Every job of every feature; compared with the handlers at start. */
export const workerJobs: readonly AnyJob[] = [...licensingJobs, ...scansJobs, ...claimsJobs];

/** Row classes of all features, for the data source of a worker. */
export const workerRows = [
  ...auditRows,
  ...partiesRows,
  ...worksRows,
  ...licensingRows,
  ...scansRows,
  ...infringementRows,
  ...claimsRows,
];
