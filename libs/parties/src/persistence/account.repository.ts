import { ROLES, type Role, type Tx } from '@app/kernel';
import { dateOf, instantOf, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere, IsNull, MoreThan } from 'typeorm';
import type { AccountStore, Credentials } from '../application/account-store.port.js';
import type { ListQuery } from '../application/partner-store.port.js';
import { ACCOUNT_STATUSES, type Account } from '../domain/account.js';
import type { PartnerScope } from '../domain/partner-scope.js';
import { AccountRow } from './account.row.js';
import { partnerStatusOf } from './partner.mapper.js';
import { PartnerRow } from './partner.row.js';

const MAILBOXES = `
  SELECT id, email FROM account WHERE partner_id = $1 AND status = 'OPEN' AND ('PARTNER_ADMIN' = ANY (roles)
    OR NOT EXISTS (SELECT 1 FROM account admin
      WHERE admin.partner_id = $1 AND admin.status = 'OPEN' AND 'PARTNER_ADMIN' = ANY (admin.roles)))
  ORDER BY id`;

@Injectable()
export class AccountRepository implements AccountStore {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string, scope: PartnerScope): Promise<Account | undefined> {
    const [account] = await this.select({ id }, scope, 1);
    return account;
  }

  async findCredentials(email: string): Promise<Credentials | undefined> {
    const row = await this.dataSource
      .getRepository(AccountRow)
      .createQueryBuilder('account')
      .addSelect('account.passwordHash')
      .where({ email })
      .getOne();
    if (row === null) return undefined;
    const credentials = { account: accountOf(row), passwordHash: row.passwordHash };
    if (row.partnerId === null) return credentials;
    const partner = await this.dataSource.getRepository(PartnerRow).findOneByOrFail({ id: row.partnerId });
    return {
      ...credentials,
      partner: {
        status: partnerStatusOf(partner),
        ...(partner.expiresAt === null ? {} : { expiresAt: instantOf(partner.expiresAt) }),
      },
    };
  }

  list(partnerId: string | undefined, scope: PartnerScope, query: ListQuery): Promise<readonly Account[]> {
    return this.select({ partnerId: partnerId ?? IsNull() }, scope, query.limit, query.after);
  }

  mailboxes(partnerId: string): Promise<readonly Pick<Account, 'id' | 'email'>[]> {
    return this.dataSource.query<Pick<Account, 'id' | 'email'>[]>(MAILBOXES, [partnerId]);
  }

  async insert(tx: Tx, account: Account, passwordHash: string): Promise<'INSERTED' | 'EMAIL_TAKEN'> {
    const { raw } = await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(AccountRow)
      .values({ ...rowOf(account), passwordHash })
      .orIgnore()
      .returning('id')
      .execute();
    return Array.isArray(raw) && raw.length === 1 ? 'INSERTED' : 'EMAIL_TAKEN';
  }

  async apply(tx: Tx, seen: Account, next: Account): Promise<'APPLIED' | 'STALE'> {
    const { affected } = await managerOf(tx)
      .createQueryBuilder()
      .update(AccountRow)
      .set({ status: next.status, roles: [...next.roles], version: seen.version + 1 })
      .where('id = :id AND version = :version', { id: seen.id, version: seen.version })
      .execute();
    return affected === 1 ? 'APPLIED' : 'STALE';
  }

  async replaceHash(tx: Tx, accountId: string, seenHash: string, newHash: string): Promise<void> {
    await managerOf(tx)
      .createQueryBuilder()
      .update(AccountRow)
      .set({ passwordHash: newHash, version: () => 'version + 1' })
      .where('id = :id AND password_hash = :seen', { id: accountId, seen: seenHash })
      .execute();
  }

  /** The only reader besides the sign-in: the scope is part of every query. */
  private async select(
    where: FindOptionsWhere<AccountRow>,
    scope: PartnerScope,
    limit: number,
    after?: string,
  ): Promise<readonly Account[]> {
    if (scope.kind === 'NONE') return [];
    const query = this.dataSource.getRepository(AccountRow).createQueryBuilder('account').where(where);
    if (scope.kind === 'OWN') query.andWhere('account.partner_id = :own', { own: scope.partnerId });
    if (after !== undefined) query.andWhere({ id: MoreThan(after) });
    return (await query.orderBy('account.id').take(limit).getMany()).map(accountOf);
  }
}

function accountOf(row: AccountRow): Account {
  const status = ACCOUNT_STATUSES.find((each) => each === row.status);
  if (status === undefined) throw new Error(`INVARIANT: account ${row.id} has the unknown status ${row.status}`);
  return {
    id: row.id,
    email: row.email,
    displayName: row.displayName,
    roles: row.roles.map((role) => roleOf(row.id, role)),
    ...(row.partnerId === null ? {} : { partnerId: row.partnerId }),
    status,
    createdAt: instantOf(row.createdAt),
    version: row.version,
  };
}

function roleOf(id: string, role: string): Role {
  const known = ROLES.find((each) => each === role);
  if (known === undefined) throw new Error(`INVARIANT: account ${id} has the unknown role ${role}`);
  return known;
}

function rowOf(account: Account): Omit<AccountRow, 'passwordHash'> {
  return {
    id: account.id,
    email: account.email,
    displayName: account.displayName,
    roles: [...account.roles],
    partnerId: account.partnerId ?? null,
    status: account.status,
    createdAt: dateOf(account.createdAt),
    version: account.version,
  };
}
