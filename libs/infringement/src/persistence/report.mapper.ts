import { dateOf, instantOf, known } from '@app/platform';
import { type FoundUse, REUSES } from '../domain/found-use.js';
import { DISMISSAL_GROUNDS, type Filing, type InfringementReport, REPORT_STATES, ReportId } from '../domain/report.js';
import { REPORT_KINDS } from '../domain/report-kind.js';
import type { FilingRow } from './filing.row.js';
import type { ReportRow } from './report.row.js';

function foundOf(row: ReportRow): FoundUse | undefined {
  const { findingId, findingVerdict, contentHash, exemption, usedAt, reuse } = row;
  if (findingId === null || findingVerdict === null || contentHash === null || usedAt === null) return undefined;
  return {
    findingId,
    verdict: findingVerdict,
    contentHash,
    exemption: known(['NONE', 'FLAGGED'], exemption ?? 'NONE', 'exemption'),
    usedAt: instantOf(usedAt),
    ...(reuse === null ? {} : { reuse: known(REUSES, reuse, 'reuse') }),
  };
}

function decisionOf(row: ReportRow): InfringementReport['decision'] {
  const { decidedBy, decidedAt, decisionReason, caseId, ground } = row;
  if (decidedBy === null || decidedAt === null || decisionReason === null) return undefined;
  return {
    by: decidedBy,
    at: instantOf(decidedAt),
    reason: decisionReason,
    ...(caseId === null ? {} : { caseId }),
    ...(ground === null ? {} : { ground: known(DISMISSAL_GROUNDS, ground, 'ground') }),
  };
}

/** @throws Error `INVARIANT` on a state, kind or ground it does not know */
export function reportOf(row: ReportRow): InfringementReport {
  const found = foundOf(row);
  const decision = decisionOf(row);
  return {
    id: ReportId(row.id),
    kind: known(REPORT_KINDS, row.kind, 'kind of report'),
    state: known(REPORT_STATES, row.state, 'state of a report'),
    receivedAt: instantOf(row.receivedAt),
    filings: row.filings,
    version: row.version,
    ...(row.url === null ? {} : { url: row.url }),
    ...(row.workId === null ? {} : { workId: row.workId }),
    ...(row.partnerId === null ? {} : { partnerId: row.partnerId }),
    ...(found === undefined ? {} : { found }),
    ...(decision === undefined ? {} : { decision }),
  };
}

/** What a filing may add to a report. */
export function knownColumnsOf({ workId, partnerId, found }: InfringementReport) {
  return {
    workId: workId ?? null,
    partnerId: partnerId ?? null,
    findingId: found?.findingId ?? null,
    findingVerdict: found?.verdict ?? null,
    contentHash: found?.contentHash ?? null,
    reuse: found?.reuse ?? null,
    exemption: found?.exemption ?? null,
    usedAt: found === undefined ? null : dateOf(found.usedAt),
  };
}

/** What a decision writes. */
export function settledColumnsOf({ state, version, decision }: InfringementReport) {
  return {
    state,
    version,
    decidedBy: decision?.by ?? null,
    decidedAt: decision === undefined ? null : dateOf(decision.at),
    decisionReason: decision?.reason ?? null,
    ground: decision?.ground ?? null,
    caseId: decision?.caseId ?? null,
  };
}

export function reportRowOf(report: InfringementReport, key: string | undefined): ReportRow {
  return {
    id: report.id,
    kind: report.kind,
    duplicateKey: key ?? null,
    url: report.url ?? null,
    receivedAt: dateOf(report.receivedAt),
    filings: report.filings,
    ...knownColumnsOf(report),
    ...settledColumnsOf(report),
  };
}

export function filingRowOf(reportId: string, filing: Filing): FilingRow {
  return {
    id: filing.id,
    reportId,
    filedAt: dateOf(filing.filedAt),
    actorKind: filing.actor.kind,
    actorId: filing.actor.id,
    statement: filing.statement ?? null,
    contact: filing.contact ?? null,
    findingId: filing.findingId ?? null,
  };
}

export function filingOf(row: FilingRow): Filing {
  return {
    id: row.id,
    filedAt: instantOf(row.filedAt),
    actor: { kind: row.actorKind, id: row.actorId },
    ...(row.statement === null ? {} : { statement: row.statement }),
    ...(row.contact === null ? {} : { contact: row.contact }),
    ...(row.findingId === null ? {} : { findingId: row.findingId }),
  };
}
