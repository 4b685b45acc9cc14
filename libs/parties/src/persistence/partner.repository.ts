import type { Tx } from '@app/kernel';
import { askNamed, dateOf, instantOf, known, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type FindOptionsWhere, In, IsNull, MoreThan } from 'typeorm';
import type { ListQuery, PartnerStore } from '../application/partner-store.port.js';
import { PARTNER_STATUSES, type Partner, type PartnerIdentity } from '../domain/partner.js';
import type { PartnerScope } from '../domain/partner-scope.js';
import { AccountRow } from './account.row.js';
import { partnerOf, partnerRowOf } from './partner.mapper.js';
import { PartnerRow } from './partner.row.js';
import { PartnerDomainRow } from './partner-domain.row.js';

/** Asked with every page of a feed. */
const STANDING = { name: 'partner-standing', text: 'SELECT status, expires_at FROM partner WHERE id = $1' };

interface StandingRecord {
  readonly status: string;
  readonly expires_at: Date | null;
}

@Injectable()
export class PartnerRepository implements PartnerStore {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string, scope: PartnerScope): Promise<Partner | undefined> {
    const [partner] = await this.select({ id }, scope, 1);
    return partner;
  }

  async standing(id: string): Promise<Pick<Partner, 'status' | 'expiresAt'> | undefined> {
    const [row] = await askNamed<StandingRecord>(this.dataSource, STANDING, [id]);
    if (row === undefined) return undefined;
    const expiry = row.expires_at === null ? {} : { expiresAt: instantOf(row.expires_at) };
    return { status: known(PARTNER_STATUSES, row.status, 'the status of a partner'), ...expiry };
  }

  async findByIdentity(identity: PartnerIdentity, scope: PartnerScope): Promise<Partner | undefined> {
    const where =
      identity.kind === 'USCC'
        ? { uscc: identity.uscc }
        : { registrationCountry: identity.country, registrationNumber: identity.number };
    const [partner] = await this.select(where, scope, 1);
    return partner;
  }

  async findByDomain(names: readonly string[], scope: PartnerScope): Promise<Partner | undefined> {
    const owned = await this.dataSource.getRepository(PartnerDomainRow).findBy({ domain: In([...names]) });
    const nearest = names.map((name) => owned.find(({ domain }) => domain === name)).find((row) => row !== undefined);
    return nearest === undefined ? undefined : this.find(nearest.partnerId, scope);
  }

  list(scope: PartnerScope, { after, limit }: ListQuery): Promise<readonly Partner[]> {
    return this.select({}, scope, limit, after);
  }

  async insert(tx: Tx, partner: Partner): Promise<'INSERTED' | 'IDENTITY_TAKEN' | 'LEI_TAKEN' | 'MANAGER_UNKNOWN'> {
    const manager = managerOf(tx);
    if (!(await isOwnPerson(manager, partner.accountManagerId))) return 'MANAGER_UNKNOWN';
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(PartnerRow)
      .values(partnerRowOf(partner))
      .orIgnore()
      .returning('id')
      .execute();
    if (Array.isArray(raw) && raw.length === 1) return 'INSERTED';
    const { lei } = partner;
    return lei !== undefined && (await manager.existsBy(PartnerRow, { lei })) ? 'LEI_TAKEN' : 'IDENTITY_TAKEN';
  }

  async claimDomains(tx: Tx, { id, domains }: Partner): Promise<readonly string[]> {
    if (domains.length === 0) return [];
    const { raw } = await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(PartnerDomainRow)
      // WHY sorted: two partners that claim the same names wait for one another instead of deadlocking.
      .values([...domains].sort().map((domain) => ({ domain, partnerId: id })))
      .orIgnore()
      .returning('domain')
      .execute();
    const claimed = raw as readonly { readonly domain: string }[];
    return domains.filter((domain) => !claimed.some((row) => row.domain === domain));
  }

  async apply(tx: Tx, seen: Partner, next: Partner): Promise<'APPLIED' | 'STALE' | 'MANAGER_UNKNOWN'> {
    const manager = managerOf(tx);
    const { accountManagerId } = next;
    if (accountManagerId !== seen.accountManagerId && !(await isOwnPerson(manager, accountManagerId))) {
      return 'MANAGER_UNKNOWN';
    }
    const { affected } = await manager
      .createQueryBuilder()
      .update(PartnerRow)
      .set({
        status: next.status,
        statusSince: dateOf(next.statusSince),
        suspendedFor: next.suspendedFor ?? null,
        expiresAt: dateOf(next.expiresAt),
        seats: next.seats,
        accountManagerId: accountManagerId ?? null,
        version: seen.version + 1,
      })
      .where('id = :id AND version = :version', { id: seen.id, version: seen.version })
      .execute();
    return affected === 1 ? 'APPLIED' : 'STALE';
  }

  async suspended(): Promise<ReadonlyMap<string, Temporal.Instant>> {
    const rows = await this.dataSource.query<{ id: string; since: Date }[]>(
      `SELECT id, status_since AS since FROM partner WHERE status = 'SUSPENDED'`,
    );
    return new Map(rows.map(({ id, since }) => [id, instantOf(since)]));
  }

  async lockSeats(
    tx: Tx,
    partnerId: string,
    at: Temporal.Instant,
  ): Promise<{ seats: number; taken: number } | undefined> {
    const manager = managerOf(tx);
    // WHY two statements: after a wait for the lock, the second one counts what the first holder committed.
    const [locked] = await manager.query<{ seats: number }[]>('SELECT seats FROM partner WHERE id = $1 FOR UPDATE', [
      partnerId,
    ]);
    if (locked === undefined) return undefined;
    const [counted] = await manager.query<{ taken: number }[]>(
      `SELECT ((SELECT count(*) FROM account WHERE partner_id = $1 AND status = 'OPEN')
             + (SELECT count(*) FROM invitation WHERE partner_id = $1 AND state = 'SENT' AND expires_at > $2))::int AS taken`,
      [partnerId, dateOf(at)],
    );
    return { seats: locked.seats, taken: counted?.taken ?? 0 };
  }

  /** The only reader of the table: the scope is part of every query. */
  private async select(
    where: FindOptionsWhere<PartnerRow>,
    scope: PartnerScope,
    limit: number,
    after?: string,
  ): Promise<readonly Partner[]> {
    if (scope.kind === 'NONE') return [];
    const query = this.dataSource.getRepository(PartnerRow).createQueryBuilder('partner').where(where);
    if (scope.kind === 'OWN') query.andWhere('partner.id = :own', { own: scope.partnerId });
    if (after !== undefined) query.andWhere({ id: MoreThan(after) });
    const rows = await query.orderBy('partner.id').take(limit).getMany();
    const domains = await this.domainsOf(rows);
    return rows.map((row) => partnerOf(row, domains.get(row.id) ?? []));
  }

  private async domainsOf(rows: readonly PartnerRow[]): Promise<ReadonlyMap<string, readonly string[]>> {
    if (rows.length === 0) return new Map();
    const partnerIds = rows.map(({ id }) => id);
    const owned = await this.dataSource.getRepository(PartnerDomainRow).findBy({ partnerId: In(partnerIds) });
    return new Map(
      partnerIds.map((id) => [id, owned.filter(({ partnerId }) => partnerId === id).map(({ domain }) => domain)]),
    );
  }
}

/** Whether an account manager, if any, is one of the operator's people with an open account. */
async function isOwnPerson(manager: EntityManager, accountId: string | undefined): Promise<boolean> {
  return (
    accountId === undefined || manager.existsBy(AccountRow, { id: accountId, partnerId: IsNull(), status: 'OPEN' })
  );
}
