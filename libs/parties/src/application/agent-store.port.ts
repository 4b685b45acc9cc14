import type { Tx } from '@app/kernel';
import type { Agent } from '../domain/agent.js';
import type { AgentGrant } from '../domain/agent-grant.js';

/** The agent register. It is public: its readers know no tenants. */
export interface AgentStore {
  find(id: string): Promise<Agent | undefined>;
  findMany(ids: readonly string[], tx?: Tx): Promise<readonly Agent[]>;
  /** @param key as `nameKey` makes it */
  findByName(key: string): Promise<readonly Agent[]>;
  /** By the register's own number, a unified social credit code, or a number in another country's register. */
  findByNumber(number: string): Promise<readonly Agent[]>;
  /** The agent that owns the longest of these domain names, most specific first. */
  findByDomain(names: readonly string[]): Promise<Agent | undefined>;
  /** @returns anything but ADDED with nothing written */
  add(tx: Tx, agent: Agent): Promise<'ADDED' | 'IDENTITY_TAKEN' | 'PARTNER_UNKNOWN' | 'PARTNER_TAKEN'>;
  /** @returns the domains that belong to another agent */
  claimDomains(tx: Tx, agent: Agent): Promise<readonly string[]>;
  /** Every grant of an agent as its whole chain, the operator's agent first and the agent's own grant last. */
  chainsOf(agentId: string): Promise<readonly (readonly AgentGrant[])[]>;
  /** @param tx in which nobody else changes a link until it ends */
  chain(grantId: string, tx?: Tx): Promise<readonly AgentGrant[]>;
  /** Grants from the same grantor; keeps others from granting until the transaction ends. */
  lockSiblings(tx: Tx, parentId: string | undefined): Promise<readonly AgentGrant[]>;
  addGrant(tx: Tx, grant: AgentGrant): Promise<void>;
  /** Stores a revocation. @returns STALE, with nothing written, when the row changed since `seen` */
  applyGrant(tx: Tx, seen: AgentGrant, next: AgentGrant): Promise<'APPLIED' | 'STALE'>;
  /** How many grants hang below this one, at any depth. */
  countBelow(tx: Tx, grantId: string): Promise<number>;
  /** Those of these grants that are revoked or hang from a revoked one, each with the first instant of that. */
  cutOff(grantIds: readonly string[]): Promise<ReadonlyMap<string, Temporal.Instant>>;
  /** Ids of the grant and of those that hang from it, at any depth. */
  withAllBelow(grantId: string): Promise<readonly string[]>;
}

export const AGENT_STORE = Symbol('AGENT_STORE');
