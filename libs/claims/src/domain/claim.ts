import type { HolidayCalendar, TraceLanguageCode } from '@app/deadlines';
import { type Brand, err, nextState, ok, type Result, type TransitionRefused } from '@app/kernel';
import { CLAIM_TRANSITIONS, type ClaimEvent, type ClaimState } from './claim-states.js';
import {
  type ClaimTerms,
  type ClaimWindow,
  type ClaimWindowRefusal,
  claimWindow,
  recount,
  type Trigger,
} from './claim-window.js';
import { type ClaimKind, type Declaration, type Regime, regimeFor } from './regime.js';
import type { Complaint, Remedy, StatementOfReasons } from './statement-of-reasons.js';
import { endAfter, type ToldEnd } from './told-end.js';

export { CLAIM_KINDS, type ClaimKind } from './regime.js';
export { REMEDIES, type Remedy } from './statement-of-reasons.js';

export type ClaimId = Brand<string, 'ClaimId'>;

/** Brands a UUID that came from the database or passed the edge's check. */
export function ClaimId(id: string): ClaimId {
  return id as ClaimId;
}

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
  /** Body of law under which it is raised. */
  readonly regime: Regime;
  /** The claimant's own work, where its copyright is at issue: title and where it is found. */
  readonly originalWork?: string;
  /** What speaks for the claim, in words; documents stand apart. */
  readonly evidence?: string;
  readonly declarations: readonly Declaration[];
  /** What a person asked to be added; empty where nothing is. */
  readonly missing: readonly string[];
  /** Fixed from receipt on, but for a calendar that was not published yet: a claim is counted against exactly one window. */
  readonly window: ClaimWindow;
  readonly createdAt: Temporal.Instant;
  /** When it has lapsed if it is still a draft. */
  readonly draftLapse: ToldEnd;
  /** When it lapsed as a draft. */
  readonly lapsedAt?: Temporal.Instant;
  /** Absent until it is filed. */
  readonly receipt?: Receipt;
  readonly excuse?: Excuse;
  readonly remedy?: Remedy;
  /** One, and a second after a complaint. */
  readonly decisions: readonly StatementOfReasons[];
  readonly complaint?: Complaint;
  /** Id of the version of the work that is hidden until the claim is decided. */
  readonly hiddenWorkId?: string;
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
  /** Name as signed. */
  readonly signature?: string;
  /** In which letters are written; English where none was chosen. */
  readonly language?: TraceLanguageCode;
  /** When a link sent to the address was used; a new address is unconfirmed. */
  readonly emailConfirmedAt?: Temporal.Instant;
}

export interface ElementsMissing {
  readonly code: 'CLAIM_ELEMENTS_MISSING';
  /** Fields to be added before it can be filed. */
  readonly missing: readonly string[];
}

/** What the regimes ask for beyond a statement. */
export type RegimeFields = Partial<Pick<Claim, 'regime' | 'originalWork' | 'evidence' | 'declarations'>>;

export interface DraftContent extends RegimeFields {
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
  const draftLapse = endAfter(now, terms.draftLapse, terms);
  if (!draftLapse.ok) return draftLapse;
  return ok({
    id,
    kind: content.kind,
    state: 'DRAFT',
    subject: content.subject,
    ...(content.statement === undefined ? {} : { statement: content.statement }),
    regime: content.regime ?? regimeFor(content.kind, terms.jurisdiction),
    ...(content.originalWork === undefined ? {} : { originalWork: content.originalWork }),
    ...(content.evidence === undefined ? {} : { evidence: content.evidence }),
    declarations: content.declarations ?? [],
    missing: [],
    decisions: [],
    window: window.value,
    createdAt: now,
    draftLapse: draftLapse.value,
    version: 1,
  });
}

/** Fields of a draft that may be emptied again. */
export const CLEARABLE = ['statement', 'originalWork', 'evidence'] as const;
export type Clearable = (typeof CLEARABLE)[number];

export interface DraftChange extends RegimeFields {
  /** What was said and is taken back; a field that is given as well is not emptied. */
  readonly cleared?: readonly Clearable[];
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
  const { triggers: _counted, cleared = [], ...fields } = change;
  return ok({ ...without(claim, cleared), ...fields, window: window.value, version: claim.version + 1 });
}

function without(claim: Claim, cleared: readonly Clearable[]): Claim {
  const { statement, originalWork, evidence, ...rest } = claim;
  return {
    ...rest,
    ...(statement === undefined || cleared.includes('statement') ? {} : { statement }),
    ...(originalWork === undefined || cleared.includes('originalWork') ? {} : { originalWork }),
    ...(evidence === undefined || cleared.includes('evidence') ? {} : { evidence }),
  };
}

/** Files a draft: it is received now, in time or late, and is never lost again. */
export function fileClaim(
  claim: Claim,
  claimant: Claimant | undefined,
  now: Temporal.Instant,
  calendars: readonly HolidayCalendar[],
): Result<Claim, TransitionRefused | ElementsMissing | DraftClosed> {
  const state = nextState(CLAIM_TRANSITIONS, claim.state, 'ClaimFiled');
  if (!state.ok) return state;
  if (hasLapsed(claim, now)) return err({ code: 'CLAIM_NOT_A_DRAFT', state: 'LAPSED' });
  const lacking = missingElements(claim, claimant);
  if (lacking.length > 0) return err(missing(...lacking));
  const window = claim.window.provisional ? recount(claim.window, calendars, now) : claim.window;
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

/** The claimant takes it back; a draft past its lapse is none any more. */
export function withdrawClaim(claim: Claim, now: Temporal.Instant): Result<Claim, TransitionRefused | DraftClosed> {
  if (claim.state === 'DRAFT' && hasLapsed(claim, now)) return err({ code: 'CLAIM_NOT_A_DRAFT', state: 'LAPSED' });
  return move(claim, 'ClaimWithdrawn');
}

/** What a claimant adds to a claim found incomplete. */
export interface Completion extends RegimeFields {
  readonly addition?: string;
  readonly pageUrl?: string;
}

/** The claimant adds what was asked for; the text grows, nothing said before is lost. */
export function completeClaim(claim: Claim, completion: Completion): Result<Claim, TransitionRefused> {
  const completed = move(claim, 'ClaimCompleted');
  if (!completed.ok) return completed;
  const { addition, pageUrl, declarations = [], ...fields } = completion;
  const statement = [claim.statement, addition].filter((part) => part !== undefined).join('\n\n');
  return ok({
    ...completed.value,
    ...fields,
    ...(statement === '' ? {} : { statement }),
    // a page once named stays: the window was counted for it
    subject: { ...(pageUrl === undefined ? {} : { pageUrl }), ...claim.subject },
    declarations: [...new Set([...claim.declarations, ...declarations])],
    missing: [],
  });
}

/** Whether the claimant can add to it: an unlapsed draft, or a claim that nothing is decided about. */
export function mayAddTo(claim: Claim, now: Temporal.Instant): Result<Claim, TransitionRefused | DraftClosed> {
  if (claim.state === 'DRAFT' && hasLapsed(claim, now)) return err({ code: 'CLAIM_NOT_A_DRAFT', state: 'LAPSED' });
  // what can be withdrawn is undecided
  const open = nextState(CLAIM_TRANSITIONS, claim.state, 'ClaimWithdrawn');
  return open.ok ? ok(claim) : open;
}

/** Hides the work the claim is about; what is decided hides nothing any more. */
export function hideWork(claim: Claim, workId: string): Result<Claim, TransitionRefused> {
  const open = nextState(CLAIM_TRANSITIONS, claim.state, 'ClaimWithdrawn');
  if (!open.ok) return open;
  if (claim.state === 'DRAFT' || claim.hiddenWorkId !== undefined) {
    return err({ code: 'STATE_REFUSED', state: claim.state, event: 'WorkHidden', allowed: [] });
  }
  return ok({ ...claim, hiddenWorkId: workId, version: claim.version + 1 });
}

/** Whether the work hidden for the claim is to be shown again: unless it is to be removed, as soon as nothing is open. */
export function showsAgain(claim: Claim): boolean {
  if (claim.hiddenWorkId === undefined || claim.remedy === 'REMOVED') return false;
  return !nextState(CLAIM_TRANSITIONS, claim.state, 'ClaimWithdrawn').ok;
}

/** The claim without its hold on a work that is to be shown again. */
export function withoutHiding(claim: Claim): Claim {
  if (!showsAgain(claim)) return claim;
  const { hiddenWorkId: _shown, ...rest } = claim;
  return rest;
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
  return Temporal.Instant.compare(now, claim.draftLapse.at) >= 0;
}

function hasSubject(subject: ClaimSubject): boolean {
  return subject.workUri !== undefined || subject.pageUrl !== undefined;
}

function missing(...fields: string[]): ElementsMissing {
  return { code: 'CLAIM_ELEMENTS_MISSING', missing: fields };
}
