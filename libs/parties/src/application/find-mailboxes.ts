import type { Account } from '../domain/account.js';
import type { AccountStore } from './account-store.port.js';

/** Whom to write to at a partner: its administrators, or all its people where it has none. For the service itself. */
export class FindMailboxes {
  constructor(private readonly accounts: AccountStore) {}

  execute(partnerId: string): Promise<readonly Pick<Account, 'id' | 'email'>[]> {
    return this.accounts.mailboxes(partnerId);
  }
}
