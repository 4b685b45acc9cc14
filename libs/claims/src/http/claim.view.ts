import type { DeadlineAlternative, TraceEntry } from '@app/deadlines';
import type { ClaimAnswer } from '../application/claim-answer.js';
import type { RecordedStep } from '../application/claim-store.port.js';
import type { ClaimFile } from '../application/view-claim.js';
import type { Claim, Claimant } from '../domain/claim.js';
import { explainWindow } from '../domain/explain-window.js';

/** A claim as the outside sees it. Instants ISO 8601 in UTC unless they say their offset. */
export interface ClaimView {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly workUri?: string;
  readonly pageUrl?: string;
  readonly statement?: string;
  readonly createdAt: string;
  /** While it is a draft: first instant at which it has lapsed. */
  readonly draftLapsesAt?: string;
  readonly receivedAt?: string;
  /** From receipt on. A late claim is examined like any other. */
  readonly withinWindow?: boolean;
  readonly late?: boolean;
  readonly excuse?: { readonly by: string; readonly at: string; readonly reason: string };
  readonly remedy?: string;
  readonly forwardedTo?: string;
  readonly window: WindowView;
  readonly version: number;
}

interface WindowView {
  readonly rule: string;
  readonly source: string;
  readonly period: string;
  readonly triggerBasis: string;
  readonly event: string;
  readonly lastDay: string;
  /** First moment outside, on the clock of the jurisdiction. */
  readonly deadlineExclusive: string;
  readonly endsAt: string;
  readonly provisional: boolean;
  readonly alternatives: readonly DeadlineAlternative[];
  readonly trace: readonly TraceEntry[];
  readonly explanation: string;
}

export function claimView(claim: Claim): ClaimView {
  const { subject, receipt, excuse } = claim;
  return {
    id: claim.id,
    kind: claim.kind,
    state: claim.state,
    ...subject,
    ...(claim.statement === undefined ? {} : { statement: claim.statement }),
    createdAt: claim.createdAt.toString(),
    ...(claim.state === 'DRAFT' ? { draftLapsesAt: claim.draftLapsesAt.toString() } : {}),
    ...(receipt === undefined
      ? {}
      : { receivedAt: receipt.at.toString(), withinWindow: !receipt.isLate, late: receipt.isLate }),
    ...(excuse === undefined ? {} : { excuse: { by: excuse.by, at: excuse.at.toString(), reason: excuse.reason } }),
    ...(claim.remedy === undefined ? {} : { remedy: claim.remedy }),
    ...(claim.forwardedTo === undefined ? {} : { forwardedTo: claim.forwardedTo }),
    window: windowView(claim),
    version: claim.version,
  };
}

/** After a change by the claimant: the claim, and the secret for the next change, shown this once. */
export function answerView({ claim, token }: ClaimAnswer): ClaimView & { readonly token: string } {
  return { ...claimView(claim), token };
}

export interface ClaimFileView extends ClaimView {
  readonly claimant?: Claimant;
  readonly history: readonly StepView[];
}

interface StepView {
  readonly event: string;
  readonly from?: string;
  readonly to: string;
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

export function fileView({ claim, claimant, history }: ClaimFile): ClaimFileView {
  return { ...claimView(claim), ...(claimant === undefined ? {} : { claimant }), history: history.map(stepView) };
}

function windowView(claim: Claim): WindowView {
  const { window } = claim;
  return {
    rule: window.rule,
    source: window.source,
    period: window.period,
    triggerBasis: window.trigger.basis,
    event: window.trigger.event,
    lastDay: window.lastDay,
    deadlineExclusive: window.computation.deadlineExclusive,
    endsAt: window.endsAt.toString(),
    provisional: window.provisional,
    alternatives: window.computation.alternatives,
    trace: window.computation.trace,
    explanation: explainWindow(claim),
  };
}

function stepView({ event, from, to, by, reason, at }: RecordedStep): StepView {
  const actor = by.kind === 'PUBLIC' ? 'claimant' : `${by.kind.toLowerCase()}:${by.id}`;
  return { event, ...(from === undefined ? {} : { from }), to, by: actor, reason, at: at.toString() };
}
