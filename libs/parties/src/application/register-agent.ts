import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import { type Agent, type AgentDraft, type AgentInvalid, newAgent } from '../domain/agent.js';
import { DESK_ONLY, keepsRegister, type RoleRefused } from '../domain/partner-scope.js';
import type { AgentStore } from './agent-store.port.js';
import type { DomainNames } from './domain-names.port.js';
import type { PartiesJournal } from './parties-journal.js';

export type RegisterAgentRefusal =
  | RoleRefused
  | AgentInvalid
  | { readonly code: 'AGENT_EXISTS'; readonly field: string; readonly domains?: readonly string[] };

/** Ends the transaction: another agent owns a domain of this one. */
class DomainsTaken extends Error {
  constructor(readonly domains: readonly string[]) {
    super(`taken: ${domains.join(', ')}`);
  }
}

/** Puts a company on the public register of agents. It may sell nothing yet. */
export class RegisterAgent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly names: DomainNames,
    private readonly agents: AgentStore,
    private readonly journal: PartiesJournal,
  ) {}

  async execute({
    actor,
    ...draft
  }: AgentDraft & { readonly actor: Actor }): Promise<Result<Agent, RegisterAgentRefusal>> {
    if (!keepsRegister(actor)) return err(DESK_ONLY);
    const named = draft.domains.map((typed) => this.names.normalize(typed));
    const wrong = named.flatMap((name, at) =>
      name === undefined
        ? [{ pointer: `/domains/${at}`, expected: 'a domain name of its own, e.g. agent.example' }]
        : [],
    );
    if (wrong.length > 0) return err({ code: 'AGENT_INVALID', problems: wrong });
    const domains = named.filter((name) => name !== undefined);
    const by = { id: this.newId(), registeredBy: actor.id, now: this.clock.now() };
    const made = newAgent({ ...draft, domains }, by);
    if (!made.ok) return made;
    try {
      return await this.store(made.value, actor);
    } catch (error) {
      if (!(error instanceof DomainsTaken)) throw error;
      return err({ code: 'AGENT_EXISTS', field: '/domains', domains: error.domains });
    }
  }

  private store(agent: Agent, actor: Actor): Promise<Result<Agent, RegisterAgentRefusal>> {
    return this.work.run(async (tx) => {
      const added = await this.agents.add(tx, agent);
      if (added === 'PARTNER_UNKNOWN') {
        const problems = [{ pointer: '/partnerId', expected: 'a partner on record' }];
        return err({ code: 'AGENT_INVALID', problems });
      }
      if (added === 'PARTNER_TAKEN') return err({ code: 'AGENT_EXISTS', field: '/partnerId' });
      if (added === 'IDENTITY_TAKEN') {
        return err({ code: 'AGENT_EXISTS', field: agent.identity.kind === 'USCC' ? '/uscc' : '/registration' });
      }
      const taken = await this.agents.claimDomains(tx, agent);
      if (taken.length > 0) throw new DomainsTaken(taken);
      await this.journal.note(tx, {
        actor,
        action: 'parties.agent-registered',
        subject: { type: 'agent', id: agent.id },
        after: 'REGISTERED',
        reason: 'REGISTERED',
        at: agent.registeredAt,
        facts: { number: agent.number, identity: agent.identity.kind, domains: agent.domains.join(' ') },
      });
      return ok(agent);
    });
  }
}
