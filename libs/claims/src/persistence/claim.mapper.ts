import { TRACE_LANGUAGES } from '@app/deadlines';
import { dateOf, instantOf, known, present } from '@app/platform';
import type { LapsedDraft, RecordedStep } from '../application/claim-store.port.js';
import {
  CLAIM_KINDS,
  type Claim,
  type Claimant,
  ClaimId,
  type ClaimKind,
  REMEDIES,
  type Remedy,
} from '../domain/claim.js';
import { CLAIM_STATES, type ClaimState } from '../domain/claim-states.js';
import { DECLARATIONS, type Declaration, REGIMES, type Regime } from '../domain/regime.js';
import type { StatementOfReasons } from '../domain/statement-of-reasons.js';
import type { ClaimRow, StoredReasons } from './claim.row.js';
import type { ClaimStepRow } from './claim-step.row.js';
import type { ClaimantRow } from './claimant.row.js';

/** The claim's own columns; the secret's hash is the caller's, the reminder the sweep's. */
export type ClaimColumns = Omit<ClaimRow, 'tokenHash' | 'remindedAt'>;

/** @throws Error `INVARIANT` on a word the domain does not know */
export function claimOf(row: ClaimRow): Claim {
  return {
    id: ClaimId(row.id),
    kind: known<ClaimKind>(CLAIM_KINDS, row.kind, 'claim.kind'),
    state: known<ClaimState>(CLAIM_STATES, row.state, 'claim.state'),
    subject: { ...present('workUri', row.workUri), ...present('pageUrl', row.pageUrl) },
    ...present('statement', row.statement),
    regime: known<Regime>(REGIMES, row.regime, 'claim.regime'),
    ...present('originalWork', row.originalWork),
    ...present('evidence', row.evidence),
    declarations: row.declarations.map((each) => known<Declaration>(DECLARATIONS, each, 'claim.declarations')),
    missing: row.missing,
    decisions: row.decisions.map(reasonsOf),
    ...complaintOf(row),
    ...present('hiddenWorkId', row.hiddenWorkId),
    window: {
      rule: row.windowRule,
      source: row.windowSource,
      period: row.windowPeriod,
      trigger: { basis: row.triggerBasis, event: row.triggerEvent },
      endsAt: instantOf(row.windowEndsAt),
      lastDay: row.windowLastDay,
      provisional: row.windowProvisional,
      computation: row.windowComputation,
    },
    createdAt: instantOf(row.createdAt),
    draftLapse: { at: instantOf(row.draftLapsesAt), ...present('recountBy', row.draftRecountBy) },
    ...(row.lapsedAt === null ? {} : { lapsedAt: instantOf(row.lapsedAt) }),
    ...receiptOf(row),
    ...excuseOf(row),
    ...(row.remedy === null ? {} : { remedy: known<Remedy>(REMEDIES, row.remedy, 'claim.remedy') }),
    ...present('forwardedTo', row.forwardedTo),
    version: row.version,
  };
}

export function columnsOf(claim: Claim): ClaimColumns {
  const { window, receipt, excuse } = claim;
  return {
    id: claim.id,
    kind: claim.kind,
    state: claim.state,
    workUri: claim.subject.workUri ?? null,
    pageUrl: claim.subject.pageUrl ?? null,
    statement: claim.statement ?? null,
    regime: claim.regime,
    originalWork: claim.originalWork ?? null,
    evidence: claim.evidence ?? null,
    declarations: [...claim.declarations],
    missing: [...claim.missing],
    decisions: claim.decisions.map(storedReasonsOf),
    complainedAt: claim.complaint === undefined ? null : dateOf(claim.complaint.at),
    complaint: claim.complaint?.text ?? null,
    hiddenWorkId: claim.hiddenWorkId ?? null,
    triggerBasis: window.trigger.basis,
    triggerEvent: window.trigger.event,
    windowRule: window.rule,
    windowSource: window.source,
    windowPeriod: window.period,
    windowEndsAt: dateOf(window.endsAt),
    windowLastDay: window.lastDay,
    windowProvisional: window.provisional,
    windowComputation: window.computation,
    createdAt: dateOf(claim.createdAt),
    draftLapsesAt: dateOf(claim.draftLapse.at),
    draftRecountBy: claim.draftLapse.recountBy ?? null,
    lapsedAt: claim.lapsedAt === undefined ? null : dateOf(claim.lapsedAt),
    receivedAt: receipt === undefined ? null : dateOf(receipt.at),
    late: receipt?.isLate ?? null,
    excusedBy: excuse?.by ?? null,
    excusedAt: excuse === undefined ? null : dateOf(excuse.at),
    excuseReason: excuse?.reason ?? null,
    remedy: claim.remedy ?? null,
    forwardedTo: claim.forwardedTo ?? null,
    version: claim.version,
  };
}

/** Columns of a draft that just lapsed. */
export interface LapsedRow {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly window_rule: string;
  readonly window_source: string;
  readonly window_ends_at: Date;
  readonly draft_lapses_at: Date;
}

export function lapsedDraftOf(row: LapsedRow): LapsedDraft {
  return {
    id: ClaimId(row.id),
    kind: known<ClaimKind>(CLAIM_KINDS, row.kind, 'claim.kind'),
    version: row.version,
    draftLapsesAt: instantOf(row.draft_lapses_at),
    window: { rule: row.window_rule, source: row.window_source, endsAt: instantOf(row.window_ends_at) },
  };
}

export function claimantOf(row: ClaimantRow): Claimant {
  return {
    name: row.name,
    ...present('email', row.email),
    ...present('phone', row.phone),
    ...present('address', row.address),
    ...present('represents', row.represents),
    ...present('signature', row.signature),
    ...present('language', row.language === null ? null : known(TRACE_LANGUAGES, row.language, 'language')),
    ...(row.emailConfirmedAt === null ? {} : { emailConfirmedAt: instantOf(row.emailConfirmedAt) }),
  };
}

export function claimantColumnsOf(claimId: ClaimId, claimant: Claimant): ClaimantRow {
  const { name, email = null, phone = null, address = null, represents = null, signature = null } = claimant;
  const { language = null } = claimant;
  const emailConfirmedAt = claimant.emailConfirmedAt === undefined ? null : dateOf(claimant.emailConfirmedAt);
  return { claimId, name, email, phone, address, represents, signature, language, emailConfirmedAt };
}

export function stepOf(row: ClaimStepRow): RecordedStep {
  return {
    event: row.event,
    ...(row.fromState === null
      ? {}
      : { from: known<ClaimState>(CLAIM_STATES, row.fromState, 'claim_step.from_state') }),
    to: known<ClaimState>(CLAIM_STATES, row.toState, 'claim_step.to_state'),
    by: { kind: row.actorKind, id: row.actorId },
    reason: row.reason,
    at: instantOf(row.at),
  };
}

function receiptOf(row: ClaimRow): Pick<Claim, 'receipt'> {
  if (row.receivedAt === null || row.late === null) return {};
  return { receipt: { at: instantOf(row.receivedAt), isLate: row.late } };
}

function excuseOf(row: ClaimRow): Pick<Claim, 'excuse'> {
  if (row.excusedBy === null || row.excusedAt === null || row.excuseReason === null) return {};
  return { excuse: { by: row.excusedBy, at: instantOf(row.excusedAt), reason: row.excuseReason } };
}

function complaintOf(row: ClaimRow): Pick<Claim, 'complaint'> {
  if (row.complainedAt === null || row.complaint === null) return {};
  return { complaint: { at: instantOf(row.complainedAt), text: row.complaint } };
}

function reasonsOf({ at, complaintUntil, complaintRecountBy, ...reasons }: StoredReasons): StatementOfReasons {
  const complaintEnd = { at: Temporal.Instant.from(complaintUntil), ...present('recountBy', complaintRecountBy) };
  return { ...reasons, at: Temporal.Instant.from(at), complaintEnd };
}

function storedReasonsOf({ at, complaintEnd, ...reasons }: StatementOfReasons): StoredReasons {
  const { at: until, recountBy } = complaintEnd;
  return {
    ...reasons,
    at: at.toString(),
    complaintUntil: until.toString(),
    ...present('complaintRecountBy', recountBy),
  };
}
