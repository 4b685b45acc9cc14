import { type Agent, nameKey } from '../domain/agent.js';
import { looksLikeAgentNumber, readAgentNumber } from '../domain/agent-number.js';
import { isSubdomainOf, selfAndParents } from '../domain/domain-name.js';
import type { JudgedLink } from '../domain/judge-chain.js';
import type { Mandate } from '../domain/mandate.js';
import type { PublisherProfile } from '../domain/publisher-profile.js';
import { checkUscc } from '../domain/uscc.js';
import type { AgentStore } from './agent-store.port.js';
import type { ChainJudge } from './chain-judge.js';
import type { CurrentMandate } from './current-mandate.js';
import type { DomainNames } from './domain-names.port.js';

/** Who is asked about, in one way. */
export type AgentQuestion =
  | { readonly by: 'name'; readonly value: string }
  | { readonly by: 'number'; readonly value: string }
  | { readonly by: 'domain'; readonly value: string };

export const AGENT_ANSWERS = ['AUTHORIZED', 'NOT_AUTHORIZED', 'UNKNOWN'] as const;
export type AgentAnswer = (typeof AGENT_ANSWERS)[number];

/** Why the answer is not AUTHORIZED. */
export type AgentDoubt =
  | 'NOT_ON_REGISTER'
  /** No agent can have this number: its check character is wrong. */
  | 'NUMBER_IMPOSSIBLE'
  | 'DOMAIN_IMPOSSIBLE'
  /** Several companies have this name: ask by number. */
  | 'NAME_AMBIGUOUS'
  | 'NO_GRANT'
  | 'NO_GRANT_HOLDS'
  | 'NO_MANDATE';

export interface AgentCheck {
  readonly question: AgentQuestion;
  readonly at: Temporal.Instant;
  readonly answer: AgentAnswer;
  readonly doubt?: AgentDoubt;
  /** On the register; absent for the operator itself and for who is unknown. */
  readonly agent?: Agent;
  readonly isOperator: boolean;
  readonly mandate?: Mandate;
  /** Chains of the agent's grants; of an AUTHORIZED one those that hold come first. */
  readonly chains: readonly (readonly JudgedLink[])[];
  /** Everybody who stands in a chain, by id. */
  readonly agents: ReadonlyMap<string, Agent>;
}

/** Answers anybody: may this company sell the publisher's works, at this instant, and from whom does it have that? */
export class CheckAgent {
  constructor(
    private readonly profile: PublisherProfile,
    private readonly mandates: CurrentMandate,
    private readonly names: DomainNames,
    private readonly agents: AgentStore,
    private readonly judge: ChainJudge,
  ) {}

  async execute(question: AgentQuestion, at: Temporal.Instant): Promise<AgentCheck> {
    const mandate = await this.mandates.execute(at);
    const known = { question, at, ...(mandate === undefined ? {} : { mandate }), chains: [], agents: new Map() };
    if (this.isOperator(question)) {
      const answer = mandate === undefined ? ({ answer: 'NOT_AUTHORIZED', doubt: 'NO_MANDATE' } as const) : AUTHORIZED;
      return { ...known, ...answer, isOperator: true };
    }
    const found = await this.find(question);
    if (typeof found === 'string') return { ...known, answer: 'UNKNOWN', doubt: found, isOperator: false };
    return { ...known, agent: found, isOperator: false, ...(await this.judgeGrants(found, at)) };
  }

  private async judgeGrants(agent: Agent, at: Temporal.Instant) {
    const all = await this.agents.chainsOf(agent.id);
    const judged: (readonly JudgedLink[])[] = [];
    for (const links of all) judged.push(await this.judge.judge(links, at));
    const holds = (links: readonly JudgedLink[]): boolean => links.every(({ status }) => status === 'VALID');
    const chains = [...judged.filter(holds), ...judged.filter((links) => !holds(links))];
    const ids = new Set(all.flat().map(({ agentId }) => agentId));
    const agents = new Map((await this.agents.findMany([...ids])).map((each) => [each.id, each]));
    if (judged.some(holds)) return { ...AUTHORIZED, chains, agents };
    const doubt = all.length === 0 ? 'NO_GRANT' : 'NO_GRANT_HOLDS';
    return { answer: 'NOT_AUTHORIZED', doubt, chains, agents } as const;
  }

  private async find(question: AgentQuestion): Promise<Agent | AgentDoubt> {
    if (question.by === 'domain') {
      const domain = this.names.normalize(question.value);
      if (domain === undefined) return 'DOMAIN_IMPOSSIBLE';
      return (await this.agents.findByDomain(selfAndParents(domain))) ?? 'NOT_ON_REGISTER';
    }
    const found = question.by === 'name' ? await this.byName(question.value) : await this.byNumber(question.value);
    if (typeof found === 'string') return found;
    const [agent, ...others] = found;
    if (agent === undefined) return 'NOT_ON_REGISTER';
    return others.length > 0 ? 'NAME_AMBIGUOUS' : agent;
  }

  private byName(name: string): Promise<readonly Agent[]> {
    return this.agents.findByName(nameKey(name));
  }

  private async byNumber(typed: string): Promise<readonly Agent[] | AgentDoubt> {
    const own = readAgentNumber(typed);
    if (own !== undefined) return this.agents.findByNumber(own);
    const other = typed.trim().normalize('NFKC').toUpperCase();
    const found = await this.agents.findByNumber(other);
    if (found.length > 0) return found;
    return looksLikeAgentNumber(typed) ? 'NUMBER_IMPOSSIBLE' : found;
  }

  private isOperator({ by, value }: AgentQuestion): boolean {
    const { operator, domains } = this.profile;
    if (by === 'name') return Object.values(operator.names).some((name) => nameKey(name) === nameKey(value));
    if (by === 'number') return operator.uscc !== undefined && operator.uscc === normalUscc(value);
    const asked = this.names.normalize(value);
    return asked !== undefined && domains.some((domain) => isSubdomainOf(asked, domain));
  }
}

const AUTHORIZED = { answer: 'AUTHORIZED' } as const;

function normalUscc(typed: string): string {
  const { normalized, code } = checkUscc(typed);
  return normalized ?? code;
}
