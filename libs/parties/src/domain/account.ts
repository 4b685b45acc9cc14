import {
  type Actor,
  err,
  nextState,
  ok,
  type Result,
  type Role,
  type StateTable,
  type TransitionRefused,
} from '@app/kernel';
import type { JsonProblem } from './json-reader.js';
import { isEmail } from './profile-words.js';

export const ACCOUNT_STATUSES = ['OPEN', 'CLOSED'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];
export type AccountEvent = 'AccountClosed' | 'AccountReopened';

export const ACCOUNT_TRANSITIONS: StateTable<AccountStatus, AccountEvent> = {
  OPEN: { AccountClosed: 'CLOSED' },
  CLOSED: { AccountReopened: 'OPEN' },
};

/** Roles of a partner's people: PARTNER always, and PARTNER_ADMIN for who manages the others. */
export const PARTNER_ROLES = ['PARTNER', 'PARTNER_ADMIN'] as const satisfies readonly Role[];
/** Roles of the operator's own people. */
export const STAFF_ROLES = ['DESK', 'LEGAL', 'ADMIN'] as const satisfies readonly Role[];

/** A person who signs in: of the operator (DESK, LEGAL, ADMIN), or of one partner (PARTNER, PARTNER_ADMIN). */
export interface Account {
  readonly id: string;
  /** Lower case; unique. Personal data: stays in this feature. */
  readonly email: string;
  readonly displayName: string;
  /** At least one, no repetitions; PARTNER and perhaps PARTNER_ADMIN when there is a partner, neither when there is none. */
  readonly roles: readonly Role[];
  readonly partnerId?: string;
  readonly status: AccountStatus;
  readonly createdAt: Temporal.Instant;
  readonly version: number;
}

export interface AccountDraft {
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  readonly partnerId?: string;
  /** In clear; leaves this call only as a hash. */
  readonly password: string;
}

export interface AccountInvalid {
  readonly code: 'ACCOUNT_INVALID';
  readonly problems: readonly JsonProblem[];
}

/** Characters (code points). Length counts, composition does not: OWASP ASVS 4.0.3, requirements 2.1.1, 2.1.2 and 2.1.9. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/** A new open account, as its particulars allow. */
export function newAccount(draft: AccountDraft, id: string, now: Temporal.Instant): Result<Account, AccountInvalid> {
  const problems: JsonProblem[] = [];
  const email = normalizeEmail(draft.email);
  if (!isEmail(email)) problems.push({ pointer: '/email', expected: 'an e-mail address' });
  const displayName = draft.displayName.trim().normalize('NFC');
  if (displayName === '' || displayName.length > 200) {
    problems.push({ pointer: '/displayName', expected: 'text of 1 to 200 characters' });
  }
  const roles = rolesFor(draft.roles, draft.partnerId);
  if (!roles.ok) problems.push(roles.error);
  const length = Array.from(draft.password).length;
  if (length < PASSWORD_LENGTH.min || length > PASSWORD_LENGTH.max) {
    const { min, max } = PASSWORD_LENGTH;
    problems.push({ pointer: '/password', expected: `a password of ${min} to ${max} characters` });
  }
  if (!roles.ok || problems.length > 0) return err({ code: 'ACCOUNT_INVALID', problems });
  return ok({
    id,
    email,
    displayName,
    roles: roles.value,
    ...(draft.partnerId === undefined ? {} : { partnerId: draft.partnerId }),
    status: 'OPEN',
    createdAt: now,
    version: 1,
  });
}

/** The one spelling under which an address is stored and looked up. */
export function normalizeEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

/** The account's holder, as the one who acts. */
export function actorOfAccount(account: Account): Actor {
  return {
    kind: 'PERSON',
    id: account.id,
    roles: account.roles,
    ...(account.partnerId === undefined ? {} : { partnerId: account.partnerId }),
  };
}

/** The roles asked for, in the order of the list, if this kind of account may have them. */
export function rolesFor(
  asked: readonly string[],
  partnerId: string | undefined,
): Result<readonly Role[], JsonProblem> {
  const known: readonly Role[] = partnerId === undefined ? STAFF_ROLES : PARTNER_ROLES;
  const roles = known.filter((role) => asked.includes(role));
  const isKnown = asked.every((each) => known.some((role) => role === each));
  const isWhole = partnerId === undefined ? roles.length > 0 : roles.includes('PARTNER');
  if (isKnown && isWhole) return ok(roles);
  const expected =
    partnerId === undefined
      ? `at least one of ${STAFF_ROLES.join(', ')}, for the operator's own people`
      : "PARTNER, and perhaps PARTNER_ADMIN, for a partner's people";
  return err({ pointer: '/roles', expected });
}

/** Moves an account by the table. */
export function movedAccount(account: Account, event: AccountEvent): Result<Account, TransitionRefused> {
  const to = nextState(ACCOUNT_TRANSITIONS, account.status, event);
  return to.ok ? ok({ ...account, status: to.value }) : to;
}
