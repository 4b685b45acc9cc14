import { type Brand, err, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';
import type { GrantingAgent } from './agent-appointment.js';
import type { Names } from './agreement-terms.js';
import type { CarvedOut } from './price-line.js';
import type { Scope } from './scope.js';

export type LicenseId = Brand<string, 'LicenseId'>;
export const LicenseId = (text: string): LicenseId => text as LicenseId;

export const LICENSE_STATES = ['SCHEDULED', 'ACTIVE', 'SUSPENDED', 'EXHAUSTED', 'EXPIRED', 'REVOKED'] as const;
export type LicenseState = (typeof LICENSE_STATES)[number];

export const LICENSE_EVENTS = [
  'TermStarted',
  'LicenseSuspended',
  'SuspensionLifted',
  'LicenseReinstated',
  'UsesExhausted',
  'UsesReplenished',
  'TermEnded',
  'LicenseRevoked',
] as const;
export type LicenseEventType = (typeof LICENSE_EVENTS)[number];

export const LICENSE_TRANSITIONS = {
  // a suspension before the term shows when the term starts
  SCHEDULED: {
    TermStarted: 'ACTIVE',
    LicenseSuspended: 'SCHEDULED',
    SuspensionLifted: 'SCHEDULED',
    LicenseRevoked: 'REVOKED',
  },
  ACTIVE: {
    LicenseSuspended: 'SUSPENDED',
    UsesExhausted: 'EXHAUSTED',
    TermEnded: 'EXPIRED',
    LicenseRevoked: 'REVOKED',
  },
  SUSPENDED: {
    LicenseSuspended: 'SUSPENDED',
    SuspensionLifted: 'SUSPENDED',
    LicenseReinstated: 'ACTIVE',
    UsesReplenished: 'SUSPENDED',
    TermEnded: 'EXPIRED',
    LicenseRevoked: 'REVOKED',
  },
  EXHAUSTED: {
    UsesReplenished: 'ACTIVE',
    LicenseSuspended: 'SUSPENDED',
    TermEnded: 'EXPIRED',
    LicenseRevoked: 'REVOKED',
  },
  EXPIRED: {},
  REVOKED: {},
} as const satisfies StateTable<LicenseState, LicenseEventType>;

export interface LicensedWork {
  readonly id: string;
  readonly uri: string;
  readonly title: string;
  /** Parts with other rights, no part of the license. */
  readonly carvedOut?: readonly CarvedOut[];
}

/**
 * Causes beside the desk's own decision: an invoice nobody paid; the license or the agent it hangs from; the licensee
 * itself, which is suspended as a partner.
 */
export const SUSPENSION_CAUSES = ['NON_PAYMENT', 'UPSTREAM', 'LICENSEE'] as const;
export type SuspensionCause = (typeof SUSPENSION_CAUSES)[number];

/** A stretch in which the license was not to be used; open while `reinstatedAt` is missing. One a cause may be open. */
export interface Suspension {
  /** Absent: the desk decided it. */
  readonly cause?: SuspensionCause;
  readonly suspendedAt: Temporal.Instant;
  readonly reinstatedAt?: Temporal.Instant;
}

/** A scope that was in force up to, not including, the instant at which an amendment was signed by both. */
export interface EarlierScope {
  readonly scope: Scope;
  readonly until: Temporal.Instant;
}

/** A granted right: exists only over an agreement signed by both sides. */
export interface License {
  readonly id: LicenseId;
  readonly agreementId: string;
  readonly requestId: string;
  /** The license this one is a part of, for a sub-license. */
  readonly upstreamLicenseId?: string;
  /** The agent of the register it was granted through; absent: the operator granted it itself. */
  readonly agent?: GrantingAgent;
  readonly partnerId: string;
  readonly licenseeName: string;
  readonly works: readonly LicensedWork[];
  /** In force now. */
  readonly scope: Scope;
  /** What an amendment took the place of, oldest first; absent: it was never amended. */
  readonly earlierScopes?: readonly EarlierScope[];
  /** Credit line by language, as agreed. */
  readonly attribution: Names;
  /** Net price agreed, for the duty to pay; minor units. */
  readonly fee: { readonly minor: bigint; readonly currency: string };
  readonly state: LicenseState;
  readonly grantedAt: Temporal.Instant;
  readonly suspensions: readonly Suspension[];
  readonly exhaustedAt?: Temporal.Instant;
  readonly revokedAt?: Temporal.Instant;
  readonly version: number;
}

export type TermNotDue = { readonly code: 'TERM_NOT_DUE'; readonly dueAt: string };

/** The state of a license that begins its life at `now`. */
export function initialState(scope: Scope, now: Temporal.Instant): LicenseState {
  return isReached(scope.termStartsAt, now) ? 'ACTIVE' : 'SCHEDULED';
}

function advance(
  license: License,
  event: LicenseEventType,
  facts: Partial<License>,
): Result<License, TransitionRefused> {
  const next = nextState<LicenseState, LicenseEventType>(LICENSE_TRANSITIONS, license.state, event);
  if (!next.ok) return next;
  return ok({ ...license, ...facts, state: next.value, version: license.version + 1 });
}

/** The last use is taken or held. */
export function exhaust(license: License, now: Temporal.Instant): Result<License, TransitionRefused> {
  return advance(license, 'UsesExhausted', { exhaustedAt: now });
}

/** A use was given back. */
export function replenish(license: License): Result<License, TransitionRefused> {
  const { exhaustedAt, ...rest } = license;
  if (exhaustedAt === undefined) return refused(license, 'UsesReplenished');
  return advance(rest, 'UsesReplenished', {});
}

/** Suspends for one cause; refused where this cause suspends it already. @param cause absent: the desk decided it */
export function suspend(
  license: License,
  now: Temporal.Instant,
  cause?: SuspensionCause,
): Result<License, TransitionRefused> {
  if (isOpen(license, cause)) return refused(license, 'LicenseSuspended');
  const suspension: Suspension = cause === undefined ? { suspendedAt: now } : { cause, suspendedAt: now };
  return advance(license, 'LicenseSuspended', { suspensions: [...license.suspensions, suspension] });
}

/** Lifts the suspension of one cause; in force again is only what no other cause still suspends. */
export function reinstate(
  license: License,
  now: Temporal.Instant,
  cause?: SuspensionCause,
): Result<License, TransitionRefused> {
  if (!isOpen(license, cause)) return refused(license, 'LicenseReinstated');
  const suspensions = license.suspensions.map((each) =>
    each.cause === cause && each.reinstatedAt === undefined ? { ...each, reinstatedAt: now } : each,
  );
  const isLast = suspensions.every(({ reinstatedAt }) => reinstatedAt !== undefined);
  if (!isLast || license.state === 'SCHEDULED') return advance(license, 'SuspensionLifted', { suspensions });
  const back = advance(license, 'LicenseReinstated', { suspensions });
  if (!back.ok || license.exhaustedAt === undefined) return back;
  return ok({ ...back.value, state: LICENSE_TRANSITIONS.ACTIVE.UsesExhausted });
}

function isOpen({ suspensions }: License, cause: SuspensionCause | undefined): boolean {
  return suspensions.some((each) => each.cause === cause && each.reinstatedAt === undefined);
}

function refused(license: License, event: LicenseEventType): Result<never, TransitionRefused> {
  const allowed = Object.keys(LICENSE_TRANSITIONS[license.state]);
  return err({ code: 'STATE_REFUSED', state: license.state, event, allowed });
}

export function revoke(license: License, now: Temporal.Instant): Result<License, TransitionRefused> {
  return advance(license, 'LicenseRevoked', { revokedAt: now });
}

export type LicenseOver = { readonly code: 'LICENSE_NOT_ACTIVE'; readonly state: LicenseState };

/** Puts another scope in the place of the agreed one; a license that is over stays as it was. */
export function amend(license: License, scope: Scope): Result<License, LicenseOver> {
  const { state } = license;
  if (state === 'EXPIRED' || state === 'REVOKED') return err({ code: 'LICENSE_NOT_ACTIVE', state });
  return ok({ ...license, scope, version: license.version + 1 });
}

export function startTerm(license: License, now: Temporal.Instant): Result<License, TransitionRefused | TermNotDue> {
  const { termStartsAt } = license.scope;
  const started = advance(license, 'TermStarted', {});
  if (!started.ok) return started;
  if (!isReached(termStartsAt, now)) return notDue(termStartsAt);
  const isSuspended = license.suspensions.some(({ reinstatedAt }) => reinstatedAt === undefined);
  return isSuspended ? ok({ ...started.value, state: LICENSE_TRANSITIONS.ACTIVE.LicenseSuspended }) : started;
}

export function endTerm(license: License, now: Temporal.Instant): Result<License, TransitionRefused | TermNotDue> {
  const { termEndsAt } = license.scope;
  const ended = advance(license, 'TermEnded', {});
  if (!ended.ok) return ended;
  return isReached(termEndsAt, now) ? ended : notDue(termEndsAt);
}

function notDue(dueAt: Temporal.Instant): Result<never, TermNotDue> {
  return err({ code: 'TERM_NOT_DUE', dueAt: dueAt.toString() });
}

/** The license as it was agreed at an instant: a use before an amendment is judged by what stood then. */
export function asOf(license: License, at: Temporal.Instant): License {
  const stood = license.earlierScopes?.find(({ until }) => !isReached(until, at));
  return stood === undefined ? license : { ...license, scope: stood.scope };
}

/**
 * In which state the license was, is or will be at any instant, by its own dates: right even before a sweep has
 * written the row, and for instants long past.
 * @returns undefined before it was granted
 */
export function stateAt(license: License, at: Temporal.Instant): LicenseState | undefined {
  const { scope, revokedAt, exhaustedAt } = license;
  if (!isReached(license.grantedAt, at)) return undefined;
  if (revokedAt !== undefined && isReached(revokedAt, at)) return 'REVOKED';
  if (isReached(scope.termEndsAt, at)) return 'EXPIRED';
  if (!isReached(scope.termStartsAt, at)) return 'SCHEDULED';
  if (license.suspensions.some((each) => isSuspendedAt(each, at))) return 'SUSPENDED';
  return exhaustedAt !== undefined && isReached(exhaustedAt, at) ? 'EXHAUSTED' : 'ACTIVE';
}

function isSuspendedAt({ suspendedAt, reinstatedAt }: Suspension, at: Temporal.Instant): boolean {
  return isReached(suspendedAt, at) && (reinstatedAt === undefined || !isReached(reinstatedAt, at));
}

function isReached(instant: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, instant) >= 0;
}
