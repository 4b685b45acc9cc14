import { err, nextState, ok, type Result, type StateTable, type TransitionRefused } from '@app/kernel';
import type { JsonProblem } from './json-reader.js';
import { checkUscc } from './uscc.js';

export const PARTNER_STATUSES = ['ACTIVE', 'SUSPENDED'] as const;
export type PartnerStatus = (typeof PARTNER_STATUSES)[number];
export type PartnerEvent = 'PartnerSuspended' | 'PartnerReactivated';

export const PARTNER_TRANSITIONS: StateTable<PartnerStatus, PartnerEvent> = {
  ACTIVE: { PartnerSuspended: 'SUSPENDED' },
  SUSPENDED: { PartnerReactivated: 'ACTIVE' },
};

/** A media company that may license works. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly identity: PartnerIdentity;
  /** Its sites, each with its subdomains, in alphabetical order. Lower case, IDNA ASCII. No domain belongs to two partners. */
  readonly domains: readonly string[];
  readonly status: PartnerStatus;
  /** Why it is suspended; a code or a short text without personal data. */
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

/** Suspension of a partner whose code fails its checksum: such codes have been issued, so a person decides. */
export const USCC_REVIEW = 'USCC_REVIEW';

export interface PartnerDraft {
  readonly name: string;
  readonly uscc?: string;
  readonly registration?: { readonly country: string; readonly number: string };
  /** Normalized already. */
  readonly domains: readonly string[];
  readonly expiresAt?: Temporal.Instant;
  readonly accountManagerId?: string;
}

export interface PartnerInvalid {
  readonly code: 'PARTNER_INVALID';
  readonly problems: readonly JsonProblem[];
}

/** A new partner as its particulars allow: ACTIVE, or SUSPENDED for USCC_REVIEW. */
export function newPartner(draft: PartnerDraft, id: string, now: Temporal.Instant): Result<Partner, PartnerInvalid> {
  const name = draft.name.trim().normalize('NFC');
  const identity = identityOf(draft);
  const problems: JsonProblem[] = identity.ok ? [] : [...identity.error];
  if (name === '' || name.length > 200) problems.push({ pointer: '/name', expected: 'text of 1 to 200 characters' });
  if (draft.expiresAt !== undefined && Temporal.Instant.compare(draft.expiresAt, now) <= 0) {
    problems.push({ pointer: '/expiresAt', expected: 'an instant still to come' });
  }
  if (!identity.ok || problems.length > 0) return err({ code: 'PARTNER_INVALID', problems });
  const needsReview = identity.value.kind === 'USCC' && checkUscc(identity.value.uscc).review === true;
  return ok({
    id,
    name,
    identity: identity.value,
    domains: [...new Set(draft.domains)].sort(),
    status: needsReview ? 'SUSPENDED' : 'ACTIVE',
    ...(needsReview ? { suspendedFor: USCC_REVIEW } : {}),
    ...(draft.expiresAt === undefined ? {} : { expiresAt: draft.expiresAt }),
    ...(draft.accountManagerId === undefined ? {} : { accountManagerId: draft.accountManagerId }),
    createdAt: now,
    version: 1,
  });
}

/** Whether a partner may sign in and be served at this instant. */
export function isServed(partner: Pick<Partner, 'status' | 'expiresAt'>, at: Temporal.Instant): boolean {
  if (partner.status !== 'ACTIVE') return false;
  return partner.expiresAt === undefined || Temporal.Instant.compare(at, partner.expiresAt) < 0;
}

/** @param reason a code or a short text without personal data */
export function suspend(partner: Partner, reason: string): Result<Partner, TransitionRefused> {
  const to = nextState(PARTNER_TRANSITIONS, partner.status, 'PartnerSuspended');
  return to.ok ? ok({ ...partner, status: to.value, suspendedFor: reason }) : to;
}

export function reactivate(partner: Partner): Result<Partner, TransitionRefused> {
  const to = nextState(PARTNER_TRANSITIONS, partner.status, 'PartnerReactivated');
  if (!to.ok) return to;
  const { suspendedFor: _, ...rest } = partner;
  return ok({ ...rest, status: to.value });
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
