import type { Tx } from '@app/kernel';
import { dateOf, instantOf, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type FindOptionsWhere, In, IsNull } from 'typeorm';
import type { AgentStore } from '../application/agent-store.port.js';
import type { Agent } from '../domain/agent.js';
import { type AgentGrant, DEEPEST } from '../domain/agent-grant.js';
import { agentOf, agentRowOf, grantOf, grantRowOf } from './agent.mapper.js';
import { AgentRow } from './agent.row.js';
import { AgentDomainRow } from './agent-domain.row.js';
import { AgentGrantRow } from './agent-grant.row.js';
import { PartnerRow } from './partner.row.js';

/** A grant and everything it hangs from, by ids; a chain is never longer than the deepest that can be made. */
const ANCESTRY = `
  WITH RECURSIVE ancestry AS (
    SELECT id AS leaf, id, parent_id, 0 AS depth FROM agent_grant WHERE WHERE_CLAUSE
    UNION ALL
    SELECT ancestry.leaf, parent.id, parent.parent_id, ancestry.depth + 1
      FROM ancestry JOIN agent_grant AS parent ON parent.id = ancestry.parent_id
     WHERE ancestry.depth <= ${DEEPEST}
  )
  SELECT leaf, id FROM ancestry ORDER BY leaf, depth DESC`;

@Injectable()
export class AgentRepository implements AgentStore {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string): Promise<Agent | undefined> {
    return (await this.select({ id }))[0];
  }

  findMany(ids: readonly string[], tx?: Tx): Promise<readonly Agent[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.select({ id: In([...ids]) }, this.managerIn(tx));
  }

  findByName(key: string): Promise<readonly Agent[]> {
    return this.select({ nameKey: key });
  }

  findByNumber(number: string): Promise<readonly Agent[]> {
    return this.select([{ number }, { uscc: number }, { registrationNumber: number }]);
  }

  async findByDomain(names: readonly string[]): Promise<Agent | undefined> {
    const owned = await this.dataSource.getRepository(AgentDomainRow).findBy({ domain: In([...names]) });
    const nearest = names.map((name) => owned.find(({ domain }) => domain === name)).find((row) => row !== undefined);
    return nearest === undefined ? undefined : this.find(nearest.agentId);
  }

  async add(tx: Tx, agent: Agent): Promise<'ADDED' | 'IDENTITY_TAKEN' | 'PARTNER_UNKNOWN' | 'PARTNER_TAKEN'> {
    const manager = managerOf(tx);
    const { partnerId } = agent;
    if (partnerId !== undefined) {
      if (!(await manager.existsBy(PartnerRow, { id: partnerId }))) return 'PARTNER_UNKNOWN';
      if (await manager.existsBy(AgentRow, { partnerId })) return 'PARTNER_TAKEN';
    }
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(AgentRow)
      .values(agentRowOf(agent))
      .orIgnore()
      .returning('id')
      .execute();
    return Array.isArray(raw) && raw.length === 1 ? 'ADDED' : 'IDENTITY_TAKEN';
  }

  async claimDomains(tx: Tx, { id, domains }: Agent): Promise<readonly string[]> {
    if (domains.length === 0) return [];
    const { raw } = await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(AgentDomainRow)
      .values(domains.map((domain) => ({ domain, agentId: id })))
      .orIgnore()
      .returning('domain')
      .execute();
    const claimed = raw as readonly { readonly domain: string }[];
    return domains.filter((domain) => !claimed.some((row) => row.domain === domain));
  }

  chainsOf(agentId: string): Promise<readonly (readonly AgentGrant[])[]> {
    return this.chains('agent_id = $1', agentId);
  }

  async chain(grantId: string, tx?: Tx): Promise<readonly AgentGrant[]> {
    return (await this.chains('id = $1', grantId, tx))[0] ?? [];
  }

  async lockSiblings(tx: Tx, parentId: string | undefined): Promise<readonly AgentGrant[]> {
    const manager = managerOf(tx);
    // WHY an advisory lock: before the first grant there is no row to lock.
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('agent-grant:' || $1, 0))`, [
      parentId ?? 'operator',
    ]);
    return (await manager.findBy(AgentGrantRow, { parentId: parentId ?? IsNull() })).map(grantOf);
  }

  async addGrant(tx: Tx, grant: AgentGrant): Promise<void> {
    await managerOf(tx).insert(AgentGrantRow, grantRowOf(grant));
  }

  async applyGrant(tx: Tx, seen: AgentGrant, next: AgentGrant): Promise<'APPLIED' | 'STALE'> {
    const { affected } = await managerOf(tx)
      .createQueryBuilder()
      .update(AgentGrantRow)
      .set({
        state: next.state,
        revokedAt: dateOf(next.revoked?.at),
        revokedFor: next.revoked?.reason ?? null,
        version: seen.version + 1,
      })
      .where('id = :id AND version = :version', { id: seen.id, version: seen.version })
      .execute();
    return affected === 1 ? 'APPLIED' : 'STALE';
  }

  async countBelow(tx: Tx, grantId: string): Promise<number> {
    const [counted] = await managerOf(tx).query<{ below: number }[]>(
      `WITH RECURSIVE below AS (
         SELECT id FROM agent_grant WHERE parent_id = $1
         UNION ALL SELECT child.id FROM agent_grant AS child JOIN below ON child.parent_id = below.id
       ) SELECT count(*)::int AS below FROM below`,
      [grantId],
    );
    return counted?.below ?? 0;
  }

  async cutOff(grantIds: readonly string[]): Promise<ReadonlyMap<string, Temporal.Instant>> {
    const rows = await this.dataSource.query<{ leaf: string; since: Date }[]>(
      `WITH RECURSIVE ancestry AS (
         SELECT id AS leaf, parent_id, revoked_at FROM agent_grant WHERE id = ANY($1::uuid[])
         UNION ALL
         SELECT ancestry.leaf, parent.parent_id, parent.revoked_at
           FROM ancestry JOIN agent_grant AS parent ON parent.id = ancestry.parent_id
       ) SELECT leaf, min(revoked_at) AS since FROM ancestry WHERE revoked_at IS NOT NULL GROUP BY leaf`,
      [[...grantIds]],
    );
    return new Map(rows.map(({ leaf, since }) => [leaf, instantOf(since)]));
  }

  async withAllBelow(grantId: string): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `WITH RECURSIVE below AS (
         SELECT id FROM agent_grant WHERE id = $1
         UNION ALL SELECT child.id FROM agent_grant AS child JOIN below ON child.parent_id = below.id
       ) SELECT id FROM below`,
      [grantId],
    );
    return rows.map(({ id }) => id);
  }

  private managerIn(tx: Tx | undefined): EntityManager {
    return tx === undefined ? this.dataSource.manager : managerOf(tx);
  }

  private async chains(
    where: 'agent_id = $1' | 'id = $1',
    value: string,
    tx?: Tx,
  ): Promise<readonly (readonly AgentGrant[])[]> {
    const manager = this.managerIn(tx);
    const links = await manager.query<{ leaf: string; id: string }[]>(ANCESTRY.replace('WHERE_CLAUSE', where), [value]);
    const rows = await manager.find(AgentGrantRow, {
      where: { id: In(links.map(({ id }) => id)) },
      order: { id: 'ASC' },
      ...(tx === undefined ? {} : { lock: { mode: 'pessimistic_read' } as const }),
    });
    const grants = new Map(rows.map((row) => [row.id, grantOf(row)]));
    const byLeaf = Map.groupBy(links, ({ leaf }) => leaf);
    return [...byLeaf.values()].map((chain) => chain.flatMap(({ id }) => grants.get(id) ?? []));
  }

  private async select(
    where: FindOptionsWhere<AgentRow> | FindOptionsWhere<AgentRow>[],
    manager = this.dataSource.manager,
  ): Promise<readonly Agent[]> {
    const rows = await manager.find(AgentRow, { where, order: { id: 'ASC' }, take: 100 });
    if (rows.length === 0) return [];
    const owned = await manager.findBy(AgentDomainRow, { agentId: In(rows.map(({ id }) => id)) });
    return rows.map((row) =>
      agentOf(
        row,
        owned.filter(({ agentId }) => agentId === row.id).map(({ domain }) => domain),
      ),
    );
  }
}
