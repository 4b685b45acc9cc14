import type { Actor } from '@app/kernel';
import type { Account } from '../domain/account.js';
import { visibleTo } from '../domain/partner-scope.js';
import type { AccountStore } from './account-store.port.js';
import type { ListQuery } from './partner-store.port.js';

export class ListAccounts {
  constructor(private readonly accounts: AccountStore) {}

  /** @param partnerId whose people; undefined for the operator's own */
  execute(actor: Actor, partnerId: string | undefined, query: ListQuery): Promise<readonly Account[]> {
    return this.accounts.list(partnerId, visibleTo(actor), query);
  }
}
