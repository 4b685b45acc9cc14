import { auditRows } from '@app/audit';
import { ClaimsJobsModule, claimsJobs, claimsRows } from '@app/claims';
import { partiesRows } from '@app/parties';
import type { AnyJob } from '@app/platform';
import { WorksJobsModule, worksRows } from '@app/works';

/** The features without HTTP: use cases and job handlers. */
export const workerFeatures = [WorksJobsModule, ClaimsJobsModule];

/** Every job of every feature; compared with the handlers at start. */
export const workerJobs: readonly AnyJob[] = [...claimsJobs];

/** Row classes of all features, for the data source of a worker. */
export const workerRows = [...auditRows, ...partiesRows, ...worksRows, ...claimsRows];
