import { type Actor, err, ok, type Result, ROLES, type Role } from '@app/kernel';
import type { JsonProblem } from './json-reader.js';
import { isEmail } from './profile-words.js';

export const ACCOUNT_STATUSES = ['OPEN', 'CLOSED'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** A person who signs in: of the operator (DESK, LEGAL, ADMIN), or of one partner (PARTNER). */
export interface Account {
  readonly id: string;
  /** Lower case; unique. Personal data: stays in this feature. */
  readonly email: string;
  readonly displayName: string;
  /** At least one, no repetitions; exactly PARTNER when there is a partner, never PARTNER when there is none. */
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
  const roles = ROLES.filter((role) => draft.roles.includes(role));
  if (roles.length === 0 || !draft.roles.every(isRole)) {
    problems.push({ pointer: '/roles', expected: `at least one of ${ROLES.join(', ')}` });
  } else if (draft.partnerId !== undefined && roles.join() !== 'PARTNER') {
    problems.push({ pointer: '/roles', expected: "PARTNER alone for a partner's account" });
  } else if (draft.partnerId === undefined && roles.includes('PARTNER')) {
    problems.push({ pointer: '/roles', expected: "roles of the operator's own people" });
  }
  const length = Array.from(draft.password).length;
  if (length < PASSWORD_LENGTH.min || length > PASSWORD_LENGTH.max) {
    const { min, max } = PASSWORD_LENGTH;
    problems.push({ pointer: '/password', expected: `a password of ${min} to ${max} characters` });
  }
  if (problems.length > 0) return err({ code: 'ACCOUNT_INVALID', problems });
  return ok({
    id,
    email,
    displayName,
    roles,
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

function isRole(value: string): value is Role {
  return ROLES.some((role) => role === value);
}
