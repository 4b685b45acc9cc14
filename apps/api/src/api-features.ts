import { AuditHttpModule, auditRows } from '@app/audit';
import { ClaimsHttpModule, claimsRows } from '@app/claims';
import { InfringementHttpModule, infringementRows } from '@app/infringement';
import { LicensingHttpModule, licensingRows } from '@app/licensing';
import { PartiesHttpModule, partiesRows } from '@app/parties';
import { ReprintsHttpModule, reprintsRows } from '@app/reprints';
import { ScansHttpModule, scansRows } from '@app/scans';
import { SyndicationHttpModule } from '@app/syndication';
import { WorksHttpModule, worksRows } from '@app/works';

/** What the outside can reach over HTTP, feature by feature. */
export const apiFeatures = [
  AuditHttpModule,
  PartiesHttpModule,
  WorksHttpModule,
  LicensingHttpModule,
  ReprintsHttpModule,
  SyndicationHttpModule,
  ScansHttpModule,
  InfringementHttpModule,
  ClaimsHttpModule,
];

/** Row classes of all features, for the data source of any process. */
export const featureRows = [
  ...auditRows,
  ...partiesRows,
  ...worksRows,
  ...licensingRows,
  ...reprintsRows,
  ...scansRows,
  ...infringementRows,
  ...claimsRows,
];
