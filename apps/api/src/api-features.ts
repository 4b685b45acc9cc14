import { AuditHttpModule, auditRows } from '@app/audit';
import { CatalogueHttpModule } from '@app/catalogue';
import { ClaimsHttpModule, claimsHoldings, claimsReferences, claimsRows } from '@app/claims';
import { EvidenceHttpModule, evidenceRows } from '@app/evidence';
import {
  InfringementHttpModule,
  infringementHoldings,
  infringementReferences,
  infringementRows,
} from '@app/infringement';
import { LicensingHttpModule, licensingHoldings, licensingReferences, licensingRows } from '@app/licensing';
import { HOLIDAY_CALENDARS, PartiesHttpModule, PartiesModule, partiesHoldings, partiesRows } from '@app/parties';
import { PreflightHttpModule } from '@app/preflight';
import { ReprintsHttpModule, reprintsRows } from '@app/reprints';
import { HoldingsModule, RetentionHttpModule, retentionRows } from '@app/retention';
import { RslHttpModule, rslRows } from '@app/rsl';
import { ScansHttpModule, scansRows } from '@app/scans';
import { SyndicationHttpModule, syndicationHoldings, syndicationRows } from '@app/syndication';
import { WorksHttpModule, worksRows } from '@app/works';

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

/** What the outside can reach over HTTP, feature by feature. */
export const apiFeatures = [
  AuditHttpModule,
  HoldingsModule.forRoot(held),
  RetentionHttpModule,
  PartiesHttpModule,
  WorksHttpModule,
  LicensingHttpModule,
  ReprintsHttpModule,
  SyndicationHttpModule,
  CatalogueHttpModule,
  RslHttpModule,
  ScansHttpModule,
  PreflightHttpModule,
  EvidenceHttpModule,
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
  ...rslRows,
  ...scansRows,
  ...evidenceRows,
  ...infringementRows,
  ...claimsRows,
];
