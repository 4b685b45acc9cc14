import { err, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';
import type { JsonProblem } from './json-reader.js';
import { checkLei } from './lei.js';
import { checkUscc } from './uscc.js';

export const PARTNER_STATUSES = ['UNDER_REVIEW', 'ACTIVE', 'SUSPENDED', 'REJECTED'] as const;
export type PartnerStatus = (typeof PARTNER_STATUSES)[number];
export const PARTNER_EVENTS = [
  'IdentityApproved',
  'IdentityRejected',
  'PartnerSuspended',
  'PartnerReactivated',
] as const;
export type PartnerEvent = (typeof PARTNER_EVENTS)[number];

export const PARTNER_TRANSITIONS: StateTable<PartnerStatus, PartnerEvent> = {
  UNDER_REVIEW: { IdentityApproved: 'ACTIVE', IdentityRejected: 'REJECTED' },
  ACTIVE: { PartnerSuspended: 'SUSPENDED' },
  SUSPENDED: { PartnerReactivated: 'ACTIVE' },
  REJECTED: {},
};

/** How a partner stands at an instant: its status, and EXPIRED when only its time is over. */
export type PartnerStanding = PartnerStatus | 'EXPIRED';

/** A media company that may license works. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly identity: PartnerIdentity;
  /** Legal entity identifier, ISO 17442. */
  readonly lei?: string;
  /** How many people may have an open account. */
  readonly seats: number;
  /** Its sites, each with its subdomains, in alphabetical order. Lower case, IDNA ASCII. No domain belongs to two partners. */
  readonly domains: readonly string[];
  readonly status: PartnerStatus;
  /** Since when it has this status. */
  readonly statusSince: Temporal.Instant;
  /** Why it is not active; a code or a short text without personal data. */
  readonly suspendedFor?: string;
  /** First instant at which the partnership is over; absent: open-ended. */
  readonly expiresAt?: Temporal.Instant;
  /** Account of the operator's desk that looks after it. */
  readonly accountManagerId?: string;
  readonly createdAt: Temporal.Instant;
  /** Counts changes; the basis of conditional updates. */
  readonly version: number;
}

/** How a company is told from every other: a PRC code, or the number in another country's register. */
export type PartnerIdentity =
  | { readonly kind: 'USCC'; readonly uscc: string }
  /** `country` is ISO 3166-1 alpha-2. */
  | { readonly kind: 'REGISTER'; readonly country: string; readonly number: string };

/** Why a partner whose code fails its checksum waits: such codes have been issued, so a person decides. */
export const USCC_REVIEW = 'USCC_REVIEW';

export interface PartnerDraft {
  readonly name: string;
  readonly uscc?: string;
  readonly registration?: { readonly country: string; readonly number: string };
  readonly lei?: string;
  readonly seats?: number;
  /** Normalized already. */
  readonly domains: readonly string[];
  readonly expiresAt?: Temporal.Instant;
  readonly accountManagerId?: string;
}

export interface PartnerInvalid {
  readonly code: 'PARTNER_INVALID';
  readonly problems: readonly JsonProblem[];
}

/** Seats of a partner of which nobody said how many: inclusive bounds beside it. */
export const SEATS = { min: 1, max: 10_000, standard: 10 } as const;

/** A new partner as its particulars allow: ACTIVE, or UNDER_REVIEW for USCC_REVIEW. */
export function newPartner(draft: PartnerDraft, id: string, now: Temporal.Instant): Result<Partner, PartnerInvalid> {
  const name = draft.name.trim().normalize('NFC');
  const identity = identityOf(draft);
  const problems: JsonProblem[] = identity.ok ? [] : [...identity.error];
  if (name === '' || name.length > 200) problems.push({ pointer: '/name', expected: 'text of 1 to 200 characters' });
  if (draft.expiresAt !== undefined && Temporal.Instant.compare(draft.expiresAt, now) <= 0) {
    problems.push({ pointer: '/expiresAt', expected: 'an instant still to come' });
  }
  const seats = draft.seats ?? SEATS.standard;
  if (!isSeatCount(seats)) problems.push({ pointer: '/seats', expected: `${SEATS.min} to ${SEATS.max}` });
  const lei = draft.lei === undefined ? undefined : checkLei(draft.lei);
  if (lei?.valid === false) {
    problems.push({ pointer: '/lei', expected: `a legal entity identifier, ISO 17442 (${lei.reason})` });
  }
  if (!identity.ok || problems.length > 0) return err({ code: 'PARTNER_INVALID', problems });
  const needsReview = identity.value.kind === 'USCC' && checkUscc(identity.value.uscc).review === true;
  return ok({
    id,
    name,
    identity: identity.value,
    ...(lei === undefined ? {} : { lei: lei.normalized }),
    seats,
    domains: [...new Set(draft.domains)].sort(),
    status: needsReview ? 'UNDER_REVIEW' : 'ACTIVE',
    statusSince: now,
    ...(needsReview ? { suspendedFor: USCC_REVIEW } : {}),
    ...(draft.expiresAt === undefined ? {} : { expiresAt: draft.expiresAt }),
    ...(draft.accountManagerId === undefined ? {} : { accountManagerId: draft.accountManagerId }),
    createdAt: now,
    version: 1,
  });
}

/** Whether a partner may sign in and be served at this instant. */
export function isServed(partner: Pick<Partner, 'status' | 'expiresAt'>, at: Temporal.Instant): boolean {
  return standingOf(partner, at) === 'ACTIVE';
}

export function standingOf(
  { status, expiresAt }: Pick<Partner, 'status' | 'expiresAt'>,
  at: Temporal.Instant,
): PartnerStanding {
  if (status !== 'ACTIVE') return status;
  return expiresAt === undefined || Temporal.Instant.compare(at, expiresAt) < 0 ? 'ACTIVE' : 'EXPIRED';
}

export function isSeatCount(seats: number): boolean {
  return Number.isInteger(seats) && seats >= SEATS.min && seats <= SEATS.max;
}

/** Moves a partner by the table. @param reason a code or a short text without personal data */
export function moved(
  partner: Partner,
  event: PartnerEvent,
  reason: string,
  now: Temporal.Instant,
): Result<Partner, TransitionRefused> {
  const to = nextState(PARTNER_TRANSITIONS, partner.status, event);
  if (!to.ok) return to;
  const { suspendedFor: _, ...rest } = partner;
  return ok({
    ...rest,
    status: to.value,
    statusSince: now,
    ...(to.value === 'ACTIVE' ? {} : { suspendedFor: reason }),
  });
}

/** How a draft names the company, in normal form. */
export function identityOf({
  uscc,
  registration,
}: Pick<PartnerDraft, 'uscc' | 'registration'>): Result<PartnerIdentity, readonly JsonProblem[]> {
  if (uscc !== undefined && registration === undefined) {
    const check = checkUscc(uscc);
    if (check.valid || check.review === true) return ok({ kind: 'USCC', uscc: check.normalized ?? check.code });
    const hint = check.hint === undefined ? '' : `; did you mean ${check.hint}?`;
    return err([
      { pointer: '/uscc', expected: `a unified social credit code, GB 32100-2015 (${check.reason})${hint}` },
    ]);
  }
  if (registration === undefined || uscc !== undefined) {
    return err([{ pointer: '', expected: 'either /uscc or /registration' }]);
  }
  const country = registration.country.trim().toUpperCase();
  const number = registration.number.trim().normalize('NFKC').toUpperCase();
  const problems: JsonProblem[] = [];
  if (!/^[A-Z]{2}$/.test(country)) problems.push({ pointer: '/registration/country', expected: 'ISO 3166-1 alpha-2' });
  if (country === 'CN')
    problems.push({ pointer: '/registration/country', expected: 'a company of the PRC by its /uscc' });
  if (number === '' || number.length > 64)
    problems.push({ pointer: '/registration/number', expected: '1 to 64 characters' });
  return problems.length > 0 ? err(problems) : ok({ kind: 'REGISTER', country, number });
}
