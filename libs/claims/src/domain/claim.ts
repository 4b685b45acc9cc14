import { type Brand, err, nextState, ok, type Result, type TransitionRefused } from '@app/kernel';
import { CLAIM_TRANSITIONS, type ClaimEvent, type ClaimState } from './claim-states.js';
import {
  type ClaimTerms,
  type ClaimWindow,
  type ClaimWindowRefusal,
  claimWindow,
  draftLapsesAt,
  recount,
  type Trigger,
} from './claim-window.js';

export type ClaimId = Brand<string, 'ClaimId'>;

/** Brands a UUID that came from the database or passed the edge's check. */
export function ClaimId(id: string): ClaimId {
  return id as ClaimId;
}

export const CLAIM_KINDS = ['CONTENT', 'COPYRIGHT', 'PERSONALITY', 'OTHER'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const REMEDIES = ['REMOVED', 'CORRECTED', 'PAID'] as const;
/** What was done for a claimant who is right. */
export type Remedy = (typeof REMEDIES)[number];

/** What the claim is about: a work of ours, a page, or both. */
export interface ClaimSubject {
  readonly workUri?: string;
  readonly pageUrl?: string;
}

/** A person's complaint about a work (statement, clause 6). Who the person is stands apart, in `Claimant`. */
export interface Claim {
  readonly id: ClaimId;
  readonly kind: ClaimKind;
  readonly state: ClaimState;
  readonly subject: ClaimSubject;
  readonly statement?: string;
  /** Fixed from receipt on: a claim is counted against exactly one window. */
  readonly window: ClaimWindow;
  readonly createdAt: Temporal.Instant;
  /** First instant at which it has lapsed if it is still a draft. */
  readonly draftLapsesAt: Temporal.Instant;
  /** Absent until it is filed. */
  readonly receipt?: Receipt;
  readonly excuse?: Excuse;
  readonly remedy?: Remedy;
  /** The outlet a claim about its work was passed to. */
  readonly forwardedTo?: string;
  readonly version: number;
}

/** Arrival and what it means for the window. A late claim is marked, and examined like any other. */
export interface Receipt {
  readonly at: Temporal.Instant;
  readonly isLate: boolean;
}

/** A person's decision to treat a late claim as one in time. */
export interface Excuse {
  /** Account id. */
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly reason: string;
}

/** Who claims. Kept apart from the case, so that it can be shown to fewer and erased sooner. */
export interface Claimant {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  /** For whom, when not in the claimant's own name. */
  readonly represents?: string;
}

export interface ElementsMissing {
  readonly code: 'CLAIM_ELEMENTS_MISSING';
  /** Fields to be added before it can be filed. */
  readonly missing: readonly string[];
}

export interface DraftContent {
  readonly kind: ClaimKind;
  readonly subject: ClaimSubject;
  readonly statement?: string;
  readonly triggers: readonly Trigger[];
}

export type OpenRefusal = ClaimWindowRefusal | ElementsMissing;

/** Begins a draft. Its window is computed at once, so that the claimant knows it. */
export function openDraft(
  id: ClaimId,
  content: DraftContent,
  terms: ClaimTerms,
  now: Temporal.Instant,
): Result<Claim, OpenRefusal> {
  if (!hasSubject(content.subject)) return err(missing('workUri or pageUrl'));
  const window = claimWindow(content.triggers, terms, now);
  if (!window.ok) return window;
  const lapses = draftLapsesAt(now, terms);
  if (!lapses.ok) return lapses;
  return ok({
    id,
    kind: content.kind,
    state: 'DRAFT',
    subject: content.subject,
    ...(content.statement === undefined ? {} : { statement: content.statement }),
    window: window.value,
    createdAt: now,
    draftLapsesAt: lapses.value,
    version: 1,
  });
}

export interface DraftChange {
  readonly kind?: ClaimKind;
  readonly subject?: ClaimSubject;
  readonly statement?: string;
  readonly triggers?: readonly Trigger[];
}

export interface DraftClosed {
  readonly code: 'CLAIM_NOT_A_DRAFT';
  readonly state: ClaimState;
}

/** Changes a draft; a new trigger moves its window. A draft past its lapse is none any more, even before the job saw it. */
export function amendDraft(
  claim: Claim,
  change: DraftChange,
  terms: ClaimTerms,
  now: Temporal.Instant,
): Result<Claim, ClaimWindowRefusal | DraftClosed> {
  if (claim.state !== 'DRAFT' || hasLapsed(claim, now)) {
    return err({ code: 'CLAIM_NOT_A_DRAFT', state: claim.state === 'DRAFT' ? 'LAPSED' : claim.state });
  }
  const window = change.triggers === undefined ? ok(claim.window) : claimWindow(change.triggers, terms, now);
  if (!window.ok) return window;
  const { kind = claim.kind, subject = claim.subject, statement = claim.statement } = change;
  const changed = { ...claim, kind, subject, window: window.value, version: claim.version + 1 };
  return ok(statement === undefined ? changed : { ...changed, statement });
}

/** Files a draft: it is received now, in time or late, and is never lost again. */
export function fileClaim(
  claim: Claim,
  claimant: Claimant | undefined,
  now: Temporal.Instant,
): Result<Claim, TransitionRefused | ElementsMissing | DraftClosed> {
  const state = nextState(CLAIM_TRANSITIONS, claim.state, 'ClaimFiled');
  if (!state.ok) return state;
  if (hasLapsed(claim, now)) return err({ code: 'CLAIM_NOT_A_DRAFT', state: 'LAPSED' });
  const lacking = missingElements(claim, claimant);
  if (lacking.length > 0) return err(missing(...lacking));
  const window = claim.window.provisional ? recount(claim.window) : claim.window;
  const isLate = Temporal.Instant.compare(now, window.endsAt) >= 0;
  return ok({ ...moved(claim, state.value), window, receipt: { at: now, isLate } });
}

/** What a claim needs before it can be filed; the same for all kinds, a person judges the rest. */
export function missingElements(claim: Claim, claimant: Claimant | undefined): string[] {
  const reachable = claimant?.email ?? claimant?.phone ?? claimant?.address;
  return [
    ...(claim.statement === undefined ? ['statement'] : []),
    ...(claimant === undefined ? ['claimant.name'] : []),
    ...(reachable === undefined ? ['claimant.email, claimant.phone or claimant.address'] : []),
  ];
}

export interface NotDue {
  readonly code: 'CLAIM_DRAFT_NOT_DUE';
  readonly draftLapsesAt: Temporal.Instant;
}

/** Lapses a draft whose time is over: at `draftLapsesAt`, not a nanosecond before. */
export function lapseDraft(claim: Claim, now: Temporal.Instant): Result<Claim, TransitionRefused | NotDue> {
  const state = nextState(CLAIM_TRANSITIONS, claim.state, 'DraftLapsed');
  if (!state.ok) return state;
  if (!hasLapsed(claim, now)) return err({ code: 'CLAIM_DRAFT_NOT_DUE', draftLapsesAt: claim.draftLapsesAt });
  return ok(moved(claim, state.value));
}

/** The claimant takes it back; a draft past its lapse is none any more. */
export function withdrawClaim(claim: Claim, now: Temporal.Instant): Result<Claim, TransitionRefused | DraftClosed> {
  if (claim.state === 'DRAFT' && hasLapsed(claim, now)) return err({ code: 'CLAIM_NOT_A_DRAFT', state: 'LAPSED' });
  return move(claim, 'ClaimWithdrawn');
}

/** The claimant adds what was asked for; the text grows, nothing said before is lost. */
export function completeClaim(claim: Claim, addition: string): Result<Claim, TransitionRefused> {
  const completed = move(claim, 'ClaimCompleted');
  if (!completed.ok) return completed;
  const statement = claim.statement === undefined ? addition : `${claim.statement}\n\n${addition}`;
  return ok({ ...completed.value, statement });
}

/** Takes the claim where `event` leads, by the table and nothing but the table. */
export function move(claim: Claim, event: ClaimEvent): Result<Claim, TransitionRefused> {
  const state = nextState(CLAIM_TRANSITIONS, claim.state, event);
  return state.ok ? ok(moved(claim, state.value)) : state;
}

function moved(claim: Claim, state: ClaimState): Claim {
  return { ...claim, state, version: claim.version + 1 };
}

function hasLapsed(claim: Claim, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, claim.draftLapsesAt) >= 0;
}

function hasSubject(subject: ClaimSubject): boolean {
  return subject.workUri !== undefined || subject.pageUrl !== undefined;
}

function missing(...fields: string[]): ElementsMissing {
  return { code: 'CLAIM_ELEMENTS_MISSING', missing: fields };
}
