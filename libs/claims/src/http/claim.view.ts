import { type DeadlineAlternative, deadlineRule, type TraceEntry, traceText } from '@app/deadlines';
import { nextState } from '@app/kernel';
import type { ClaimAnswer } from '../application/claim-answer.js';
import type { RecordedStep } from '../application/claim-store.port.js';
import type { LetterRecord } from '../application/letter-records.port.js';
import type { ClaimFile } from '../application/view-claim.js';
import type { Claim, Claimant } from '../domain/claim.js';
import type { ClaimDocument } from '../domain/claim-document.js';
import { EVENT_OF, REVIEW_DECISIONS } from '../domain/claim-review.js';
import { CLAIM_TRANSITIONS } from '../domain/claim-states.js';
import { explainWindow } from '../domain/explain-window.js';
import { ruleText } from '../domain/letter.js';
import type { LetterLanguage } from '../domain/letter-wording.js';
import { DEFAULT_LANGUAGE } from '../domain/letter-words.js';
import { AUTOMATION, type StatementOfReasons } from '../domain/statement-of-reasons.js';

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
  readonly regime: string;
  readonly originalWork?: string;
  readonly evidence?: string;
  readonly declarations: readonly string[];
  /** What a person asked to be added. */
  readonly missing: readonly string[];
  /** Statements of reasons, oldest first: one, and a second after a complaint. */
  readonly decisions: readonly DecisionView[];
  readonly complaint?: { readonly at: string; readonly text: string };
  /** The work is hidden until the claim is decided. */
  readonly workHidden: boolean;
  readonly forwardedTo?: string;
  readonly window: WindowView;
  readonly version: number;
}

/** Regulation (EU) 2022/2065, art. 17(3), whoever it is given to. */
interface DecisionView {
  readonly outcome: string;
  readonly remedy?: string;
  readonly payment?: { readonly minor: number; readonly currency: string };
  readonly reasons: string;
  readonly ground?: { readonly kind: string; readonly reference: string };
  readonly territory?: string;
  readonly until?: string;
  readonly decidedAt: string;
  readonly automation: typeof AUTOMATION;
  readonly redress: { readonly complaintUntil: string; readonly source: string };
}

interface WindowView {
  /** The rule in a sentence, where the register has it. */
  readonly ruleText?: string;
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

/** @param language of the sentences that explain the window */
export function claimView(claim: Claim, language: LetterLanguage = DEFAULT_LANGUAGE): ClaimView {
  const { subject, receipt, excuse } = claim;
  return {
    id: claim.id,
    kind: claim.kind,
    state: claim.state,
    ...subject,
    ...(claim.statement === undefined ? {} : { statement: claim.statement }),
    createdAt: claim.createdAt.toString(),
    ...(claim.state === 'DRAFT' ? { draftLapsesAt: claim.draftLapse.at.toString() } : {}),
    ...(receipt === undefined
      ? {}
      : { receivedAt: receipt.at.toString(), withinWindow: !receipt.isLate, late: receipt.isLate }),
    ...(excuse === undefined ? {} : { excuse: { by: excuse.by, at: excuse.at.toString(), reason: excuse.reason } }),
    ...(claim.remedy === undefined ? {} : { remedy: claim.remedy }),
    ...(claim.forwardedTo === undefined ? {} : { forwardedTo: claim.forwardedTo }),
    regime: claim.regime,
    ...(claim.originalWork === undefined ? {} : { originalWork: claim.originalWork }),
    ...(claim.evidence === undefined ? {} : { evidence: claim.evidence }),
    declarations: claim.declarations,
    missing: claim.missing,
    decisions: claim.decisions.map(decisionView),
    ...(claim.complaint === undefined
      ? {}
      : { complaint: { at: claim.complaint.at.toString(), text: claim.complaint.text } }),
    workHidden: claim.hiddenWorkId !== undefined,
    window: windowView(claim, language),
    version: claim.version,
  };
}

/** After a change by the claimant: the claim, and the secret for the next change, shown this once. */
export function answerView(
  { claim, token }: ClaimAnswer,
  language?: LetterLanguage,
): ClaimView & { readonly token: string } {
  return { ...claimView(claim, language), token };
}

export interface ClaimFileView extends ClaimView {
  readonly claimant?: ClaimantView;
  readonly history: readonly StepView[];
  readonly documents: readonly DocumentView[];
  readonly letters: readonly LetterView[];
  /** What a person of the legal staff may decide now. */
  readonly next: readonly string[];
  /** What its regime asks for and the claim has not; it stops nothing. */
  readonly lacking: readonly string[];
}

type ClaimantView = Omit<Claimant, 'emailConfirmedAt'> & { readonly emailConfirmedAt?: string };

interface DocumentView {
  readonly id: string;
  readonly purpose: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly addedAt: string;
}

/** How the letter about a step fared; `answer` in codes of the mail server. */
type LetterView = Omit<LetterRecord, 'triedAt'> & { readonly triedAt: string };

interface StepView {
  readonly event: string;
  readonly from?: string;
  readonly to: string;
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

export function fileView({ claim, claimant, history, documents, letters, lacking }: ClaimFile): ClaimFileView {
  return {
    ...claimView(claim, claimant?.language),
    ...(claimant === undefined ? {} : { claimant: claimantView(claimant) }),
    history: history.map(stepView),
    documents: documents.map(documentView),
    letters: letters.map(({ triedAt, ...letter }) => ({ ...letter, triedAt: triedAt.toString() })),
    next: REVIEW_DECISIONS.filter((each) => nextState(CLAIM_TRANSITIONS, claim.state, EVENT_OF[each]).ok),
    lacking,
  };
}

function claimantView({ emailConfirmedAt, ...claimant }: Claimant): ClaimantView {
  return emailConfirmedAt === undefined ? claimant : { ...claimant, emailConfirmedAt: emailConfirmedAt.toString() };
}

function documentView({ id, purpose, name, mediaType, size, sha256, addedAt }: ClaimDocument): DocumentView {
  return { id, purpose, name, mediaType, size, sha256, addedAt: addedAt.toString() };
}

/** Who decided stays inside; that it was a person is said. */
function decisionView(decision: StatementOfReasons): DecisionView {
  const { by: _inside, sourceEmail: _address, at, complaintEnd, ...told } = decision;
  const { source } = deadlineRule('DSA_COMPLAINT');
  return {
    ...told,
    decidedAt: at.toString(),
    automation: AUTOMATION,
    redress: { complaintUntil: complaintEnd.at.toString(), source },
  };
}

function windowView(claim: Claim, language: LetterLanguage): WindowView {
  const { window } = claim;
  const text = ruleText(window.rule, language);
  return {
    rule: window.rule,
    ...(text === undefined ? {} : { ruleText: text }),
    source: window.source,
    period: window.period,
    triggerBasis: window.trigger.basis,
    event: window.trigger.event,
    lastDay: window.lastDay,
    deadlineExclusive: window.computation.deadlineExclusive,
    endsAt: window.endsAt.toString(),
    provisional: window.provisional,
    alternatives: window.computation.alternatives,
    trace: window.computation.trace.map((entry) => ({ ...entry, text: traceText(entry, language) })),
    explanation: explainWindow(claim, language),
  };
}

function stepView({ event, from, to, by, reason, at }: RecordedStep): StepView {
  const actor = by.kind === 'PUBLIC' ? 'claimant' : `${by.kind.toLowerCase()}:${by.id}`;
  return { event, ...(from === undefined ? {} : { from }), to, by: actor, reason, at: at.toString() };
}
