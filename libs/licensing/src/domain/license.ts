import { type Brand, err, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';
import type { Names } from './agreement-terms.js';
import type { Scope } from './scope.js';

export type LicenseId = Brand<string, 'LicenseId'>;
export const LicenseId = (text: string): LicenseId => text as LicenseId;

export const LICENSE_STATES = ['SCHEDULED', 'ACTIVE', 'SUSPENDED', 'EXHAUSTED', 'EXPIRED', 'REVOKED'] as const;
export type LicenseState = (typeof LICENSE_STATES)[number];

export const LICENSE_EVENTS = [
  'TermStarted',
  'LicenseSuspended',
  'LicenseReinstated',
  'UsesExhausted',
  'TermEnded',
  'LicenseRevoked',
] as const;
export type LicenseEventType = (typeof LICENSE_EVENTS)[number];

export const LICENSE_TRANSITIONS = {
  SCHEDULED: { TermStarted: 'ACTIVE', LicenseRevoked: 'REVOKED' },
  ACTIVE: {
    LicenseSuspended: 'SUSPENDED',
    UsesExhausted: 'EXHAUSTED',
    TermEnded: 'EXPIRED',
    LicenseRevoked: 'REVOKED',
  },
  SUSPENDED: { LicenseReinstated: 'ACTIVE', TermEnded: 'EXPIRED', LicenseRevoked: 'REVOKED' },
  EXHAUSTED: { TermEnded: 'EXPIRED', LicenseRevoked: 'REVOKED' },
  EXPIRED: {},
  REVOKED: {},
} as const satisfies StateTable<LicenseState, LicenseEventType>;

export interface LicensedWork {
  readonly id: string;
  readonly uri: string;
  readonly title: string;
}

/** A stretch in which the license was not to be used; open while `reinstatedAt` is missing. */
export interface Suspension {
  readonly suspendedAt: Temporal.Instant;
  readonly reinstatedAt?: Temporal.Instant;
}

/** A granted right: exists only over an agreement signed by both sides. */
export interface License {
  readonly id: LicenseId;
  readonly agreementId: string;
  readonly requestId: string;
  readonly partnerId: string;
  readonly licenseeName: string;
  readonly works: readonly LicensedWork[];
  readonly scope: Scope;
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

export function suspend(license: License, now: Temporal.Instant): Result<License, TransitionRefused> {
  return advance(license, 'LicenseSuspended', { suspensions: [...license.suspensions, { suspendedAt: now }] });
}

export function reinstate(license: License, now: Temporal.Instant): Result<License, TransitionRefused> {
  const suspensions = license.suspensions.map((each) =>
    each.reinstatedAt === undefined ? { ...each, reinstatedAt: now } : each,
  );
  return advance(license, 'LicenseReinstated', { suspensions });
}

export function revoke(license: License, now: Temporal.Instant): Result<License, TransitionRefused> {
  return advance(license, 'LicenseRevoked', { revokedAt: now });
}

export function startTerm(license: License, now: Temporal.Instant): Result<License, TransitionRefused | TermNotDue> {
  const { termStartsAt } = license.scope;
  const started = advance(license, 'TermStarted', {});
  if (!started.ok) return started;
  return isReached(termStartsAt, now) ? started : err({ code: 'TERM_NOT_DUE', dueAt: termStartsAt.toString() });
}

export function endTerm(license: License, now: Temporal.Instant): Result<License, TransitionRefused | TermNotDue> {
  const { termEndsAt } = license.scope;
  const ended = advance(license, 'TermEnded', {});
  if (!ended.ok) return ended;
  return isReached(termEndsAt, now) ? ended : err({ code: 'TERM_NOT_DUE', dueAt: termEndsAt.toString() });
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
  if (exhaustedAt !== undefined && isReached(exhaustedAt, at)) return 'EXHAUSTED';
  return license.suspensions.some((each) => isSuspendedAt(each, at)) ? 'SUSPENDED' : 'ACTIVE';
}

function isSuspendedAt({ suspendedAt, reinstatedAt }: Suspension, at: Temporal.Instant): boolean {
  return isReached(suspendedAt, at) && (reinstatedAt === undefined || !isReached(reinstatedAt, at));
}

function isReached(instant: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, instant) >= 0;
}
