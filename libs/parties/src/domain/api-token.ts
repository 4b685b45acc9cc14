import { err, ok, type Result, type Role, SCOPES, type Scope } from '@app/kernel';
import type { JsonProblem } from './json-reader.js';

/** Bounds of a token, inclusive. Rules of this service. */
export const TOKEN_LIMITS = {
  days: { max: 366, standard: 90 },
  perMinute: { min: 1, max: 6_000, standard: 600 },
  ipRanges: 50,
  /** Hours for which the old token is good beside the one that takes its place. */
  overlapHours: { max: 168, standard: 24 },
} as const;

/** Roles of the operator a machine may have. Signing and managing people is for people. */
export const MACHINE_ROLES = ['DESK', 'LEGAL'] as const satisfies readonly Role[];

export const API_TOKEN_STATES = ['LIVE', 'EXPIRED', 'REVOKED'] as const;
export type ApiTokenState = (typeof API_TOKEN_STATES)[number];

/** What a machine presents. Belongs to a company, not to the person who made it, and outlives their account. */
export interface ApiToken {
  readonly id: string;
  /** What it is for, in its owner's words. */
  readonly label: string;
  /** First characters, by which people tell it from others. */
  readonly prefix: string;
  readonly partnerId?: string;
  /** PARTNER for a partner's; some of MACHINE_ROLES for the operator's. */
  readonly roles: readonly Role[];
  readonly scopes: readonly Scope[];
  /** CIDR; none: from anywhere. */
  readonly ipRanges: readonly string[];
  /** Requests per minute, which is also the most at once. */
  readonly perMinute: number;
  readonly issuedAt: Temporal.Instant;
  /** Account id. */
  readonly issuedBy: string;
  /** First instant at which it is refused. */
  readonly expiresAt: Temporal.Instant;
  readonly revokedAt?: Temporal.Instant;
  /** The token it takes the place of; both are good while they overlap. */
  readonly replaces?: string;
  readonly lastUsedAt?: Temporal.Instant;
  readonly version: number;
}

export interface ApiTokenDraft {
  readonly label: string;
  readonly partnerId?: string;
  readonly roles?: readonly string[];
  readonly scopes: readonly string[];
  /** Normalized already. */
  readonly ipRanges: readonly string[];
  readonly perMinute?: number;
  readonly expiresAt?: Temporal.Instant;
}

export interface ApiTokenInvalid {
  readonly code: 'API_TOKEN_INVALID';
  readonly problems: readonly JsonProblem[];
}

export interface Issue {
  readonly id: string;
  readonly prefix: string;
  readonly issuedBy: string;
  readonly now: Temporal.Instant;
}

export function newApiToken(draft: ApiTokenDraft, issue: Issue): Result<ApiToken, ApiTokenInvalid> {
  const { days, perMinute: rate } = TOKEN_LIMITS;
  const problems: JsonProblem[] = [];
  const expect = (isMet: boolean, pointer: string, expected: string): void => {
    if (!isMet) problems.push({ pointer, expected });
  };
  const label = draft.label.trim().normalize('NFC');
  expect(label !== '' && label.length <= 100, '/label', 'text of 1 to 100 characters');
  const scopes = SCOPES.filter((scope) => draft.scopes.includes(scope));
  expect(scopes.length > 0 && draft.scopes.every(isScope), '/scopes', `at least one of ${SCOPES.join(', ')}`);
  const roles = rolesOf(draft);
  expect(roles !== undefined, '/roles', `some of ${MACHINE_ROLES.join(', ')} for the operator's, none for a partner's`);
  const perMinute = draft.perMinute ?? rate.standard;
  const isRate = Number.isInteger(perMinute) && perMinute >= rate.min && perMinute <= rate.max;
  expect(isRate, '/perMinute', `${rate.min} to ${rate.max}`);
  expect(draft.ipRanges.length <= TOKEN_LIMITS.ipRanges, '/ipRanges', `at most ${TOKEN_LIMITS.ipRanges}`);
  const expiresAt = draft.expiresAt ?? issue.now.add({ hours: 24 * days.standard });
  const last = issue.now.add({ hours: 24 * days.max });
  const isInTime = Temporal.Instant.compare(expiresAt, issue.now) > 0 && Temporal.Instant.compare(expiresAt, last) <= 0;
  expect(isInTime, '/expiresAt', `an instant within the next ${days.max} days`);
  if (roles === undefined || problems.length > 0) return err({ code: 'API_TOKEN_INVALID', problems });
  return ok({
    id: issue.id,
    label,
    prefix: issue.prefix,
    ...(draft.partnerId === undefined ? {} : { partnerId: draft.partnerId }),
    roles,
    scopes,
    ipRanges: [...new Set(draft.ipRanges)].sort(),
    perMinute,
    issuedAt: issue.now,
    issuedBy: issue.issuedBy,
    expiresAt,
    version: 1,
  });
}

/** The token as it stands when another takes its place: over after the overlap, or sooner if it was anyway. */
export function outgoing(token: ApiToken, overlapHours: number, now: Temporal.Instant): ApiToken {
  const end = now.add({ hours: overlapHours });
  return Temporal.Instant.compare(end, token.expiresAt) < 0 ? { ...token, expiresAt: end } : token;
}

export function stateOf(token: Pick<ApiToken, 'revokedAt' | 'expiresAt'>, at: Temporal.Instant): ApiTokenState {
  if (token.revokedAt !== undefined) return 'REVOKED';
  return Temporal.Instant.compare(at, token.expiresAt) < 0 ? 'LIVE' : 'EXPIRED';
}

function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text);
}

function rolesOf({ partnerId, roles = [] }: ApiTokenDraft): readonly Role[] | undefined {
  if (partnerId !== undefined) return roles.length === 0 ? ['PARTNER'] : undefined;
  const known = MACHINE_ROLES.filter((role) => roles.includes(role));
  return known.length > 0 && known.length === new Set(roles).size ? known : undefined;
}
