import {
  type Actor,
  type Clock,
  err,
  ok,
  type Result,
  type TransitionRefused,
  type Tx,
  type UnitOfWork,
} from '@app/kernel';
import { type Account, type AccountInvalid, movedAccount, rolesFor } from '../domain/account.js';
import { mayManagePeople, PEOPLE_MANAGERS, type RoleRefused, visibleTo } from '../domain/partner-scope.js';
import { SESSION_ENDS } from '../domain/session.js';
import type { AccountStore } from './account-store.port.js';
import { freeSeat, type SeatRefusal } from './open-account.js';
import type { PartiesJournal } from './parties-journal.js';
import type { PartnerStore } from './partner-store.port.js';
import type { SessionStore } from './session-store.port.js';

export type AccountChange =
  | { readonly kind: 'CLOSE' }
  | { readonly kind: 'REOPEN' }
  | { readonly kind: 'ROLES'; readonly roles: readonly string[] };

export interface ChangeAccountCommand {
  readonly accountId: string;
  readonly change: AccountChange;
  /** A code or a short text without personal data; stands in the audit log. */
  readonly reason: string;
  readonly seenVersion: number;
  readonly actor: Actor;
}

export type ChangeAccountRefusal =
  | RoleRefused
  | AccountInvalid
  | TransitionRefused
  | SeatRefusal
  | { readonly code: 'ACCOUNT_UNKNOWN'; readonly accountId: string }
  /** So that a partner always keeps an administrator, and nobody raises themselves. */
  | { readonly code: 'OWN_ACCOUNT' }
  | { readonly code: 'VERSION_STALE' };

const ACTIONS = {
  CLOSE: 'parties.account-closed',
  REOPEN: 'parties.account-reopened',
  ROLES: 'parties.account-roles-changed',
} as const satisfies Record<AccountChange['kind'], string>;

/** Closes an account with all its sessions, opens it again while there is a seat, or changes what its holder may do. */
export class ChangeAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: AccountStore,
    private readonly partners: PartnerStore,
    private readonly sessions: SessionStore,
    private readonly journal: PartiesJournal,
  ) {}

  async execute(command: ChangeAccountCommand): Promise<Result<Account, ChangeAccountRefusal>> {
    const { accountId, change, seenVersion, actor } = command;
    const seen = await this.accounts.find(accountId, visibleTo(actor));
    if (seen === undefined) return err({ code: 'ACCOUNT_UNKNOWN', accountId });
    if (!mayManagePeople(actor, seen.partnerId)) return err(PEOPLE_MANAGERS);
    if (seen.id === actor.id) return err({ code: 'OWN_ACCOUNT' });
    if (seen.version !== seenVersion) return err({ code: 'VERSION_STALE' });
    const decided = changed(seen, change);
    if (!decided.ok) return decided;
    return this.work.run((tx) => this.store(tx, seen, decided.value, command));
  }

  private async store(
    tx: Tx,
    seen: Account,
    next: Account,
    { change, reason, actor }: ChangeAccountCommand,
  ): Promise<Result<Account, ChangeAccountRefusal>> {
    const now = this.clock.now();
    if (change.kind === 'REOPEN') {
      const seat = await freeSeat(tx, this.partners, seen.partnerId, now);
      if (!seat.ok) return seat;
    }
    if ((await this.accounts.apply(tx, seen, next)) === 'STALE') return err({ code: 'VERSION_STALE' });
    const ended =
      change.kind === 'CLOSE' ? await this.sessions.endAllOf(tx, seen.id, SESSION_ENDS.AccountClosed, now) : 0;
    await this.journal.note(tx, {
      actor,
      action: ACTIONS[change.kind],
      subject: { type: 'account', id: seen.id },
      before: change.kind === 'ROLES' ? seen.roles.join(' ') : seen.status,
      after: change.kind === 'ROLES' ? next.roles.join(' ') : next.status,
      reason,
      at: now,
      facts: {
        ...(seen.partnerId === undefined ? {} : { partnerId: seen.partnerId }),
        ...(change.kind === 'CLOSE' ? { sessionsEnded: ended } : {}),
      },
    });
    return ok({ ...next, version: seen.version + 1 });
  }
}

function changed(seen: Account, change: AccountChange): Result<Account, AccountInvalid | TransitionRefused> {
  if (change.kind === 'CLOSE') return movedAccount(seen, 'AccountClosed');
  if (change.kind === 'REOPEN') return movedAccount(seen, 'AccountReopened');
  const roles = rolesFor(change.roles, seen.partnerId);
  return roles.ok ? ok({ ...seen, roles: roles.value }) : err({ code: 'ACCOUNT_INVALID', problems: [roles.error] });
}
