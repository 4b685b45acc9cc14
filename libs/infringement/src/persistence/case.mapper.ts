import { dateOf, instantOf, known } from '@app/platform';
import type { RecordedStep } from '../application/case-store.port.js';
import { CASE_STATES } from '../domain/case-states.js';
import { REUSES } from '../domain/found-use.js';
import {
  type Approval,
  CaseId,
  type CaseStep,
  EXEMPTIONS,
  type InfringementCase,
  LICENSE_VERDICTS,
  type LicenseCheck,
} from '../domain/infringement-case.js';
import { REPORT_KINDS } from '../domain/report-kind.js';
import type { CaseRow } from './case.row.js';
import type { CaseStepRow } from './case-step.row.js';

const EVENTS = ['OPENED', 'EVIDENCE_ADDED', 'APPROVED', 'MOVED'] as const satisfies readonly CaseStep['event'][];

function licenseCheckOf(row: CaseRow): LicenseCheck | undefined {
  const { licenseVerdict, licenseReasons, licenseId, licenseUsedAt, licenseCheckedAt } = row;
  if (licenseVerdict === null || licenseUsedAt === null || licenseCheckedAt === null) return undefined;
  return {
    verdict: known(LICENSE_VERDICTS, licenseVerdict, 'verdict'),
    reasons: licenseReasons ?? [],
    usedAt: instantOf(licenseUsedAt),
    checkedAt: instantOf(licenseCheckedAt),
    ...(licenseId === null ? {} : { licenseId }),
  };
}

function approvalsOf(row: CaseRow): Approval[] {
  const pairs = [
    [row.firstApproverId, row.firstApprovedAt],
    [row.secondApproverId, row.secondApprovedAt],
  ] as const;
  return pairs.flatMap(([by, at]) => (by === null || at === null ? [] : [{ by, at: instantOf(at) }]));
}

/** @throws Error `INVARIANT` on a state, kind or verdict it does not know */
export function caseOf(row: CaseRow): InfringementCase {
  const licenseCheck = licenseCheckOf(row);
  return {
    id: CaseId(row.id),
    kind: known(REPORT_KINDS, row.kind, 'kind of case'),
    reportId: row.reportId,
    state: known(CASE_STATES, row.state, 'state of a case'),
    version: row.version,
    openedAt: instantOf(row.openedAt),
    exemption: known(EXEMPTIONS, row.exemption, 'exemption'),
    approvals: approvalsOf(row),
    ...(row.url === null ? {} : { url: row.url }),
    ...(row.workId === null ? {} : { workId: row.workId }),
    ...(row.partnerId === null ? {} : { partnerId: row.partnerId }),
    ...(row.findingId === null ? {} : { findingId: row.findingId }),
    ...(row.evidenceHash === null ? {} : { evidenceHash: row.evidenceHash }),
    ...(row.usedAt === null ? {} : { usedAt: instantOf(row.usedAt) }),
    ...(row.reuse === null ? {} : { reuse: known(REUSES, row.reuse, 'reuse') }),
    ...(licenseCheck === undefined ? {} : { licenseCheck }),
  };
}

export function caseRowOf(file: InfringementCase): CaseRow {
  const { licenseCheck } = file;
  const [first, second] = file.approvals;
  return {
    id: file.id,
    kind: file.kind,
    reportId: file.reportId,
    state: file.state,
    version: file.version,
    openedAt: dateOf(file.openedAt),
    url: file.url ?? null,
    workId: file.workId ?? null,
    partnerId: file.partnerId ?? null,
    findingId: file.findingId ?? null,
    evidenceHash: file.evidenceHash ?? null,
    usedAt: file.usedAt === undefined ? null : dateOf(file.usedAt),
    reuse: file.reuse ?? null,
    exemption: file.exemption,
    licenseVerdict: licenseCheck?.verdict ?? null,
    licenseReasons: licenseCheck === undefined ? null : [...licenseCheck.reasons],
    licenseId: licenseCheck?.licenseId ?? null,
    licenseUsedAt: licenseCheck === undefined ? null : dateOf(licenseCheck.usedAt),
    licenseCheckedAt: licenseCheck === undefined ? null : dateOf(licenseCheck.checkedAt),
    firstApproverId: first?.by ?? null,
    firstApprovedAt: first === undefined ? null : dateOf(first.at),
    secondApproverId: second?.by ?? null,
    secondApprovedAt: second === undefined ? null : dateOf(second.at),
  };
}

export function stepRowOf(after: InfringementCase, step: CaseStep, from: string | null): CaseStepRow {
  return {
    caseId: after.id,
    version: after.version,
    event: step.event,
    fromState: from,
    toState: after.state,
    actorKind: step.actor.kind,
    actorId: step.actor.id,
    reason: step.reason,
    at: dateOf(step.at),
  };
}

/** @throws Error `INVARIANT` on a state or event it does not know */
export function stepOf(row: CaseStepRow): RecordedStep {
  return {
    version: row.version,
    event: known(EVENTS, row.event, 'event'),
    to: known(CASE_STATES, row.toState, 'state of a case'),
    actor: { kind: row.actorKind, id: row.actorId },
    reason: row.reason,
    at: instantOf(row.at),
    ...(row.fromState === null ? {} : { from: known(CASE_STATES, row.fromState, 'state of a case') }),
  };
}
