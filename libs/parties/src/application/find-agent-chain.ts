import type { Tx } from '@app/kernel';
import type { Agent } from '../domain/agent.js';
import type { JudgedLink } from '../domain/judge-chain.js';
import type { AgentStore } from './agent-store.port.js';
import type { ChainJudge } from './chain-judge.js';

/** A link of a chain with the company it was granted to, as it stands at the instant asked about. */
export interface AgentLink extends JudgedLink {
  readonly agent: Agent;
}

/** For features that grant through agents: the same chains by which the public register answers. */
export class FindAgentChain {
  constructor(
    private readonly agents: AgentStore,
    private readonly judge: ChainJudge,
  ) {}

  /**
   * @param tx keeps every link as it is until the transaction ends; reads over its connection
   * @returns the operator's agent first; undefined when there is no such grant
   */
  async execute(grantId: string, at: Temporal.Instant, tx?: Tx): Promise<readonly AgentLink[] | undefined> {
    const links = await this.agents.chain(grantId, tx);
    if (links.length === 0) return undefined;
    const ids = [...new Set(links.map(({ agentId }) => agentId))];
    const agents = new Map((await this.agents.findMany(ids, tx)).map((agent) => [agent.id, agent]));
    return (await this.judge.judge(links, at, tx)).map((link) => {
      const agent = agents.get(link.grant.agentId);
      if (agent === undefined) throw new Error(`INVARIANT: grant ${link.grant.id} has its agent`);
      return { ...link, agent };
    });
  }

  /** Those of these grants that are revoked, or hang from one that is, each with the first instant of that. */
  cutOff(grantIds: readonly string[]): Promise<ReadonlyMap<string, Temporal.Instant>> {
    return grantIds.length === 0 ? Promise.resolve(new Map()) : this.agents.cutOff(grantIds);
  }

  /** The grant and all that hang from it, at any depth. */
  below(grantId: string): Promise<readonly string[]> {
    return this.agents.withAllBelow(grantId);
  }
}
