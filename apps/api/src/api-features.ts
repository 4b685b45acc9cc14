import { AuditHttpModule, auditRows } from '@app/audit';
import { ClaimsHttpModule, claimsHoldings, claimsRows } from '@app/claims';
import { InfringementHttpModule, infringementHoldings, infringementRows } from '@app/infringement';
import { LicensingHttpModule, licensingRows } from '@app/licensing';
import { PartiesHttpModule, partiesHoldings, partiesRows } from '@app/parties';
import { ReprintsHttpModule, reprintsRows } from '@app/reprints';
import { HoldingsModule, RetentionHttpModule, retentionRows } from '@app/retention';
import { ScansHttpModule, scansRows } from '@app/scans';
import { SyndicationHttpModule, syndicationRows } from '@app/syndication';
import { WorksHttpModule, worksRows } from '@app/works';

/** What the outside can reach over HTTP, feature by feature. */
export const apiFeatures = [
  AuditHttpModule,
  HoldingsModule.forRoot([...infringementHoldings, ...claimsHoldings, ...partiesHoldings]),
  RetentionHttpModule,
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
