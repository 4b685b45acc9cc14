import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import { type Account, type AccountDraft, type AccountInvalid, newAccount } from '../domain/account.js';
import { ADMIN_ONLY, mayManageParties, type RoleRefused } from '../domain/partner-scope.js';
import type { AccountStore } from './account-store.port.js';
import type { PartiesJournal } from './parties-journal.js';
import type { Passwords } from './passwords.port.js';

export interface OpenAccountCommand extends AccountDraft {
  readonly actor: Actor;
}

export type OpenAccountRefusal =
  | RoleRefused
  | AccountInvalid
  | { readonly code: 'EMAIL_TAKEN'; readonly field: '/email' }
  | { readonly code: 'PARTNER_UNKNOWN'; readonly partnerId: string };

/** Opens an account for one of the operator's people, or of a partner's. */
export class OpenAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly journal: PartiesJournal,
  ) {}

  async execute({ actor, ...draft }: OpenAccountCommand): Promise<Result<Account, OpenAccountRefusal>> {
    if (!mayManageParties(actor)) return err(ADMIN_ONLY);
    const made = newAccount(draft, this.newId(), this.clock.now());
    if (!made.ok) return made;
    const account = made.value;
    const passwordHash = await this.passwords.hash(draft.password);
    return this.work.run(async (tx) => {
      const stored = await this.accounts.insert(tx, account, passwordHash);
      if (stored === 'EMAIL_TAKEN') return err({ code: 'EMAIL_TAKEN', field: '/email' });
      if (stored === 'PARTNER_UNKNOWN') return err({ code: 'PARTNER_UNKNOWN', partnerId: account.partnerId ?? '' });
      await this.journal.note(tx, {
        actor,
        action: 'parties.account-opened',
        subject: { type: 'account', id: account.id },
        after: account.status,
        reason: 'OPENED',
        at: account.createdAt,
        facts: {
          roles: account.roles.join(' '),
          ...(account.partnerId === undefined ? {} : { partnerId: account.partnerId }),
        },
      });
      return ok(account);
    });
  }
}
