import {
  type EarlierScope,
  LICENSE_STATES,
  type License,
  type LicensedWork,
  LicenseId,
  SUSPENSION_CAUSES,
  type Suspension,
} from '../domain/license.js';
import type { ScopeJson } from '../domain/scope.js';
import { dateOf, instantOf, optionalDate, optionalInstant } from './instants.js';
import type { LicenseRow } from './license.row.js';
import { known, scopeColumns, scopeFromJson, scopeOf } from './scope.mapper.js';

interface SuspensionRecord {
  readonly cause: string;
  readonly from: string;
  readonly to: string | null;
}

/** A license as `LICENSE_SELECT` reads it: the row with its works and suspensions, one row a license. */
export interface LicenseRecord {
  readonly id: string;
  readonly agreement_id: string;
  readonly request_id: string;
  readonly upstream_license_id: string | null;
  readonly agent_grant_id: string | null;
  readonly agent_number: string | null;
  readonly agent_name: string | null;
  readonly partner_id: string;
  readonly licensee_name: string;
  readonly uses: string[];
  readonly domains: string[];
  readonly territories: string[];
  readonly media: string[];
  readonly languages: string[];
  readonly term_starts_at: Date;
  readonly term_ends_at: Date;
  readonly exclusivity: string;
  readonly copies: number | null;
  readonly excerpt_percent: number | null;
  readonly attribution: Record<string, string>;
  readonly fee_minor: string;
  readonly fee_currency: string;
  readonly state: string;
  readonly granted_at: Date;
  readonly exhausted_at: Date | null;
  readonly revoked_at: Date | null;
  readonly version: number;
  readonly works: readonly LicensedWork[];
  /** Instants as PostgreSQL writes them into JSON: ISO 8601 with offset. */
  readonly suspensions: readonly SuspensionRecord[] | null;
  /** Scopes as they were agreed, each with the instant an amendment took its place. */
  readonly earlier: readonly { readonly until: string; readonly scope: ScopeJson }[] | null;
}

export const LICENSE_SELECT = `
  SELECT license.*,
    (SELECT json_agg(json_strip_nulls(json_build_object('id', w.work_id, 'uri', w.uri, 'title', w.title,
        'carvedOut', w.carved_out)) ORDER BY w.position)
       FROM license_work w WHERE w.license_id = license.id) AS works,
    (SELECT json_agg(json_build_object('cause', s.cause, 'from', s.suspended_at, 'to', s.reinstated_at) ORDER BY s.sequence)
       FROM license_suspension s WHERE s.license_id = license.id) AS suspensions,
    (SELECT json_agg(json_build_object('until', a.effective_at, 'scope', coalesce(
        (SELECT b.terms->'scope' FROM license_amendment b WHERE b.agreement_id = a.agreement_id
           AND b.state = 'SIGNED' AND b.number < a.number ORDER BY b.number DESC LIMIT 1),
        (SELECT g.terms->'scope' FROM license_agreement g WHERE g.id = a.agreement_id))) ORDER BY a.number)
       FROM license_amendment a WHERE a.agreement_id = license.agreement_id AND a.state = 'SIGNED') AS earlier
  FROM license`;

export function licenseOf(record: LicenseRecord): License {
  const exhaustedAt = optionalInstant(record.exhausted_at);
  const revokedAt = optionalInstant(record.revoked_at);
  const { uses, domains, territories, media, languages, exclusivity, copies } = record;
  return {
    id: LicenseId(record.id),
    agreementId: record.agreement_id,
    requestId: record.request_id,
    ...(record.upstream_license_id === null ? {} : { upstreamLicenseId: record.upstream_license_id }),
    ...agentOf(record),
    partnerId: record.partner_id,
    licenseeName: record.licensee_name,
    works: record.works,
    scope: scopeOf({
      uses,
      domains,
      territories,
      media,
      languages,
      exclusivity,
      copies,
      excerptPercent: record.excerpt_percent,
      termStartsAt: record.term_starts_at,
      termEndsAt: record.term_ends_at,
    }),
    ...(record.earlier === null ? {} : { earlierScopes: record.earlier.map(earlierOf) }),
    attribution: record.attribution,
    fee: { minor: BigInt(record.fee_minor), currency: record.fee_currency },
    state: known(LICENSE_STATES, record.state),
    grantedAt: instantOf(record.granted_at),
    suspensions: (record.suspensions ?? []).map(suspensionOf),
    ...(exhaustedAt === undefined ? {} : { exhaustedAt }),
    ...(revokedAt === undefined ? {} : { revokedAt }),
    version: record.version,
  };
}

export function licenseRowOf(license: License): LicenseRow {
  return {
    id: license.id,
    agreementId: license.agreementId,
    licenseeSide: 'LICENSEE',
    licensorSide: 'LICENSOR',
    requestId: license.requestId,
    upstreamLicenseId: license.upstreamLicenseId ?? null,
    agentGrantId: license.agent?.grantId ?? null,
    agentNumber: license.agent?.number ?? null,
    agentName: license.agent?.name ?? null,
    partnerId: license.partnerId,
    licenseeName: license.licenseeName,
    scope: scopeColumns(license.scope),
    attribution: { ...license.attribution },
    feeMinor: license.fee.minor.toString(),
    feeCurrency: license.fee.currency,
    state: license.state,
    grantedAt: dateOf(license.grantedAt),
    exhaustedAt: optionalDate(license.exhaustedAt),
    revokedAt: optionalDate(license.revokedAt),
    version: license.version,
  };
}

function earlierOf({ until, scope }: { readonly until: string; readonly scope: ScopeJson }): EarlierScope {
  return { scope: scopeFromJson(scope), until: Temporal.Instant.from(until) };
}

function agentOf({ agent_grant_id: grantId, agent_number: number, agent_name: name }: LicenseRecord) {
  return grantId === null || number === null || name === null ? {} : { agent: { grantId, number, name } };
}

function suspensionOf({ cause, from, to }: SuspensionRecord): Suspension {
  const known = SUSPENSION_CAUSES.find((each) => each === cause);
  if (known === undefined && cause !== OPERATOR) throw new Error(`INVARIANT: unknown suspension cause ${cause}`);
  return {
    ...(known === undefined ? {} : { cause: known }),
    suspendedAt: Temporal.Instant.from(from),
    ...(to === null ? {} : { reinstatedAt: Temporal.Instant.from(to) }),
  };
}

/** The desk's own decision, in the column. */
export const OPERATOR = 'OPERATOR';
