import type { Actor } from '@app/kernel';
import type { Account } from '../domain/account.js';
import type { Partner } from '../domain/partner.js';
import { visibleTo } from '../domain/partner-scope.js';
import type { AccountStore } from './account-store.port.js';
import type { PartnerStore } from './partner-store.port.js';

export interface Self {
  readonly account: Account;
  readonly partner?: Partner;
}

/** The signed-in person's own account and company. */
export class WhoAmI {
  constructor(
    private readonly accounts: AccountStore,
    private readonly partners: PartnerStore,
  ) {}

  /** @returns undefined when the account was closed after the token was issued */
  async execute(actor: Actor): Promise<Self | undefined> {
    const scope = visibleTo(actor);
    const account = await this.accounts.find(actor.id, scope);
    if (account === undefined || account.status === 'CLOSED') return undefined;
    if (account.partnerId === undefined) return { account };
    const partner = await this.partners.find(account.partnerId, scope);
    return partner === undefined ? undefined : { account, partner };
  }
}
