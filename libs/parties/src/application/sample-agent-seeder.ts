import { type Actor, must } from '@app/kernel';
import type { SampleAgent } from '../domain/sample-parties.js';
import type { AgentStore } from './agent-store.port.js';
import type { IssueAgentGrant } from './issue-agent-grant.js';
import type { RegisterAgent } from './register-agent.js';

/** Puts the invented agents of the sample newsroom on the register; safe to run at every start. */
export class SampleAgentSeeder {
  constructor(
    private readonly agents: AgentStore,
    private readonly registerAgent: RegisterAgent,
    private readonly issueGrant: IssueAgentGrant,
  ) {}

  async seed(samples: readonly SampleAgent[], actor: Actor): Promise<void> {
    for (const { grant, ...draft } of samples) {
      if ((await this.agents.findByNumber(draft.registration.number)).length > 0) continue;
      const agent = must(await this.registerAgent.execute({ ...draft, actor }), `${draft.name} can be registered`);
      const term = { startsAt: Temporal.Instant.from(grant.startsAt), endsAt: Temporal.Instant.from(grant.endsAt) };
      const issued = await this.issueGrant.execute({ ...grant, ...term, agentId: agent.id, actor });
      must(issued, `${draft.name} can be appointed`);
    }
  }
}
