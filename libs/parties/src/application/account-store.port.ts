import type { Tx } from '@app/kernel';
import type { Account } from '../domain/account.js';
import type { Partner } from '../domain/partner.js';
import type { PartnerScope } from '../domain/partner-scope.js';
import type { ListQuery } from './partner-store.port.js';

/** What a sign-in is judged by. */
export interface Credentials {
  readonly account: Account;
  /** PHC string. */
  readonly passwordHash: string;
  /** Standing of the partner the account belongs to. */
  readonly partner?: Pick<Partner, 'status' | 'expiresAt'>;
}

export interface AccountStore {
  find(id: string, scope: PartnerScope): Promise<Account | undefined>;
  /** By the normalized address; for signing in only, so it knows no scope. */
  findCredentials(email: string): Promise<Credentials | undefined>;
  /** Accounts of one partner, as far as the scope allows; of the operator's own people when `partnerId` is undefined. */
  list(partnerId: string | undefined, scope: PartnerScope, query: ListQuery): Promise<readonly Account[]>;
  /** Open accounts of a partner's administrators; of a partner without one, of all its people. */
  mailboxes(partnerId: string): Promise<readonly Pick<Account, 'id' | 'email'>[]>;
  /** @returns EMAIL_TAKEN, with nothing written, when the address is in use */
  insert(tx: Tx, account: Account, passwordHash: string): Promise<'INSERTED' | 'EMAIL_TAKEN'>;
  /** Stores another status or other roles. @returns STALE, with nothing written, when the row changed since `seen` */
  apply(tx: Tx, seen: Account, next: Account): Promise<'APPLIED' | 'STALE'>;
  /** Puts a new hash in place of the one that was seen; does nothing when somebody was faster. */
  replaceHash(tx: Tx, accountId: string, seenHash: string, newHash: string): Promise<void>;
}

export const ACCOUNT_STORE = Symbol('ACCOUNT_STORE');
