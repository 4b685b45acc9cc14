import { dateOf, instantOf, known, present } from '@app/platform';
import { CUSTODY_KINDS, type CustodyEvent } from '../domain/custody.js';
import { EVIDENCE_CAUSES, EVIDENCE_STATES, type Evidence } from '../domain/evidence.js';
import { RECHECK_OUTCOMES, type Recheck, type RecheckResult } from '../domain/recheck.js';
import type { EvidenceRow } from './evidence.row.js';
import type { EvidenceCustodyRow } from './evidence-custody.row.js';
import type { EvidenceRecheckRow } from './evidence-recheck.row.js';

export function evidenceOf(row: EvidenceRow): Evidence {
  return {
    id: row.id,
    findingId: row.findingId,
    cause: known(EVIDENCE_CAUSES, row.cause, 'cause of evidence'),
    state: known(EVIDENCE_STATES, row.state, 'state of evidence'),
    requestedBy: row.requestedBy,
    reason: row.reason,
    requestedAt: instantOf(row.requestedAt),
    ...present('capturedAt', instant(row.capturedAt)),
    ...present('manifestHash', row.manifestHash),
    ...present('tokenKey', row.tokenKey),
    ...present('stampedAt', instant(row.stampedAt)),
    ...present('sealedAt', instant(row.sealedAt)),
    ...present('bundleKey', row.bundleKey),
    ...present('bundleSize', row.bundleSize),
    ...present('securedAt', instant(row.securedAt)),
    ...present('failure', row.failure),
    ...present('erasedAt', instant(row.erasedAt ?? null)),
  };
}

export function evidenceRowOf(evidence: Evidence): EvidenceRow {
  return {
    id: evidence.id,
    findingId: evidence.findingId,
    cause: evidence.cause,
    requestedBy: evidence.requestedBy,
    reason: evidence.reason,
    requestedAt: dateOf(evidence.requestedAt),
    ...stepsOf(evidence),
  };
}

/** The columns that a step writes over. */
export function stepsOf(evidence: Evidence) {
  return {
    state: evidence.state,
    capturedAt: dateOf(evidence.capturedAt),
    manifestHash: evidence.manifestHash ?? null,
    tokenKey: evidence.tokenKey ?? null,
    stampedAt: dateOf(evidence.stampedAt),
    sealedAt: dateOf(evidence.sealedAt),
    bundleKey: evidence.bundleKey ?? null,
    bundleSize: evidence.bundleSize ?? null,
    securedAt: dateOf(evidence.securedAt),
    failure: evidence.failure ?? null,
  };
}

export function custodyOf(row: EvidenceCustodyRow): CustodyEvent {
  return {
    evidenceId: row.evidenceId,
    sequence: row.sequence,
    kind: known(CUSTODY_KINDS, row.kind, 'kind of custody event'),
    by: row.by,
    at: instantOf(row.at),
    reason: row.reason,
    ...present('hash', row.hash),
  };
}

export function recheckOf(row: EvidenceRecheckRow): Recheck {
  const { outcome, checkedAt } = row;
  const planned = { evidenceId: row.evidenceId, day: row.day, dueAt: instantOf(row.dueAt) };
  if (outcome === null || checkedAt === null) return planned;
  const done: RecheckResult = {
    outcome: known(RECHECK_OUTCOMES, outcome, 'outcome of a recheck'),
    checkedAt: instantOf(checkedAt),
    detail: row.detail ?? '',
    ...present('status', row.status),
    ...present('contentHash', row.contentHash),
    ...present('stillThere', row.stillThere),
  };
  return { ...planned, done };
}

function instant(date: Date | null): Temporal.Instant | undefined {
  return date === null ? undefined : instantOf(date);
}
