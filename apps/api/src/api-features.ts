import { AuditHttpModule, auditRows } from '@app/audit';
import { ClaimsHttpModule, claimsRows } from '@app/claims';
import { PartiesHttpModule, partiesRows } from '@app/parties';
import { ReprintsHttpModule } from '@app/reprints';
import { WorksHttpModule, worksRows } from '@app/works';

/** What the outside can reach over HTTP, feature by feature. */
export const apiFeatures = [AuditHttpModule, PartiesHttpModule, WorksHttpModule, ReprintsHttpModule, ClaimsHttpModule];

/** Row classes of all features, for the data source of any process. */
export const featureRows = [...auditRows, ...partiesRows, ...worksRows, ...claimsRows];
