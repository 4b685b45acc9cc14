import { ROLES, SCOPES, type Tx } from '@app/kernel';
import { dateOf, instantOf, known, managerOf, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import type { ApiTokenStore } from '../application/api-token-store.port.js';
import type { ListQuery } from '../application/partner-store.port.js';
import type { ApiToken } from '../domain/api-token.js';
import type { PartnerScope } from '../domain/partner-scope.js';
import { ApiTokenRow } from './api-token.row.js';
import { ApiTokenUseRow } from './api-token-use.row.js';
import { PartnerRow } from './partner.row.js';

@Injectable()
export class ApiTokenRepository implements ApiTokenStore {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string, scope: PartnerScope): Promise<ApiToken | undefined> {
    const [token] = await this.select(scope, { limit: 1 }, id);
    return token;
  }

  list(scope: PartnerScope, query: ListQuery): Promise<readonly ApiToken[]> {
    return this.select(scope, query);
  }

  async add(tx: Tx, token: ApiToken, digest: string): Promise<'ADDED' | 'PARTNER_UNKNOWN'> {
    const manager = managerOf(tx);
    const { partnerId } = token;
    if (partnerId !== undefined && !(await manager.existsBy(PartnerRow, { id: partnerId }))) return 'PARTNER_UNKNOWN';
    await manager.insert(ApiTokenRow, rowOf(token, digest));
    await manager.insert(ApiTokenUseRow, {
      tokenId: token.id,
      allowance: token.perMinute,
      countedAt: dateOf(token.issuedAt),
      lastUsedAt: null,
    });
    return 'ADDED';
  }

  async apply(tx: Tx, seen: ApiToken, next: ApiToken, revokedFor?: string): Promise<'APPLIED' | 'STALE'> {
    const { affected } = await managerOf(tx)
      .createQueryBuilder()
      .update(ApiTokenRow)
      .set({
        expiresAt: dateOf(next.expiresAt),
        revokedAt: dateOf(next.revokedAt),
        revokedFor: revokedFor ?? null,
        version: seen.version + 1,
      })
      .where('id = :id AND version = :version', { id: seen.id, version: seen.version })
      .execute();
    return affected === 1 ? 'APPLIED' : 'STALE';
  }

  /** The only reader for people: the scope is part of every query. */
  private async select(scope: PartnerScope, { limit, after }: ListQuery, id?: string): Promise<readonly ApiToken[]> {
    if (scope.kind === 'NONE') return [];
    const rows = await this.dataSource.getRepository(ApiTokenRow).find({
      where: {
        ...(scope.kind === 'OWN' ? { partnerId: scope.partnerId } : {}),
        ...(id === undefined ? (after === undefined ? {} : { id: MoreThan(after) }) : { id }),
      },
      order: { id: 'ASC' },
      take: limit,
    });
    const uses = await this.dataSource
      .getRepository(ApiTokenUseRow)
      .createQueryBuilder('use')
      .where('use.token_id = ANY(:ids)', { ids: rows.map((row) => row.id) })
      .getMany();
    return rows.map((row) => tokenOf(row, uses.find(({ tokenId }) => tokenId === row.id)?.lastUsedAt ?? null));
  }
}

function tokenOf(row: ApiTokenRow, lastUsedAt: Date | null): ApiToken {
  return {
    id: row.id,
    label: row.label,
    prefix: row.prefix,
    ...present('partnerId', row.partnerId),
    roles: row.roles.map((role) => known(ROLES, role, 'a role')),
    scopes: row.scopes.map((scope) => known(SCOPES, scope, 'a scope')),
    ipRanges: row.ipRanges,
    perMinute: row.perMinute,
    issuedAt: instantOf(row.issuedAt),
    issuedBy: row.issuedBy,
    expiresAt: instantOf(row.expiresAt),
    ...(row.revokedAt === null ? {} : { revokedAt: instantOf(row.revokedAt) }),
    ...present('replaces', row.replaces),
    ...(lastUsedAt === null ? {} : { lastUsedAt: instantOf(lastUsedAt) }),
    version: row.version,
  };
}

function rowOf(token: ApiToken, digest: string): ApiTokenRow {
  return {
    id: token.id,
    label: token.label,
    prefix: token.prefix,
    digest,
    partnerId: token.partnerId ?? null,
    roles: [...token.roles],
    scopes: [...token.scopes],
    ipRanges: [...token.ipRanges],
    perMinute: token.perMinute,
    issuedAt: dateOf(token.issuedAt),
    issuedBy: token.issuedBy,
    expiresAt: dateOf(token.expiresAt),
    revokedAt: null,
    revokedFor: null,
    replaces: token.replaces ?? null,
    version: token.version,
  };
}
