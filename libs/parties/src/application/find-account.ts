import type { Actor } from '@app/kernel';
import type { Account } from '../domain/account.js';
import { mayManageParties, visibleTo } from '../domain/partner-scope.js';
import type { AccountStore } from './account-store.port.js';

export class FindAccount {
  constructor(private readonly accounts: AccountStore) {}

  /** @returns undefined for none, or none of yours; the operator's people are seen by administrators and themselves */
  async execute(accountId: string, actor: Actor): Promise<Account | undefined> {
    const found = await this.accounts.find(accountId, visibleTo(actor));
    const isColleague = found?.partnerId === undefined && found?.id !== actor.id;
    return isColleague && !mayManageParties(actor) ? undefined : found;
  }
}
