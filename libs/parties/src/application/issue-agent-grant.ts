import { type Actor, type Clock, err, hasRole, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import { type AgentGrant, type AgentGrantDraft, type AgentGrantInvalid, newAgentGrant } from '../domain/agent-grant.js';
import { type Authority, collide, gapsOf, type ScopeGap } from '../domain/authority-scope.js';
import { mayAppointBelow } from '../domain/judge-chain.js';
import { DESK_ONLY, keepsRegister, type RoleRefused } from '../domain/partner-scope.js';
import type { AgentStore } from './agent-store.port.js';
import type { ChainJudge } from './chain-judge.js';
import type { PartiesJournal } from './parties-journal.js';

export interface IssueAgentGrantCommand extends AgentGrantDraft {
  /** The grant it hangs from; left out: the operator grants, under its mandate. */
  readonly parentId?: string;
  readonly actor: Actor;
}

export type IssueAgentGrantRefusal =
  | RoleRefused
  | AgentGrantInvalid
  | { readonly code: 'AGENT_UNKNOWN'; readonly agentId: string }
  | { readonly code: 'AGENT_GRANT_UNKNOWN'; readonly grantId: string }
  | { readonly code: 'MANDATE_MISSING' }
  | { readonly code: 'ISSUER_NOT_AUTHORIZED'; readonly standing: string }
  | { readonly code: 'GRANT_OUTSIDE_GRANTOR'; readonly gaps: readonly ScopeGap[] }
  | { readonly code: 'EXCLUSIVE_OVERLAP'; readonly grants: readonly string[] };

/** Appoints an agent: for the operator by its desk, for an agent by the administrators of the partner it is. */
export class IssueAgentGrant {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly agents: AgentStore,
    private readonly judge: ChainJudge,
    private readonly journal: PartiesJournal,
  ) {}

  async execute(command: IssueAgentGrantCommand): Promise<Result<AgentGrant, IssueAgentGrantRefusal>> {
    const { actor, parentId, agentId } = command;
    const now = this.clock.now();
    const grantor = await this.grantor(actor, parentId, now);
    if (!grantor.ok) return grantor;
    if ((await this.agents.find(agentId)) === undefined) return err({ code: 'AGENT_UNKNOWN', agentId });
    const { from, right } = grantor.value;
    const issue = { id: this.newId(), issuedBy: actor.id, now, ...(from === undefined ? {} : { from }) };
    const made = newAgentGrant(command, issue);
    if (!made.ok) return made;
    const grant = made.value;
    const gaps = gapsOf(grant, right, this.judge.outside);
    if (gaps.length > 0) return err({ code: 'GRANT_OUTSIDE_GRANTOR', gaps });
    return this.work.run(async (tx) => {
      const siblings = await this.agents.lockSiblings(tx, parentId);
      const rivals = siblings.filter(
        (other) => other.state === 'ISSUED' && other.agentId !== agentId && collide(other, grant, this.judge.outside),
      );
      if (rivals.length > 0) return err({ code: 'EXCLUSIVE_OVERLAP', grants: rivals.map(({ id }) => id) });
      await this.agents.addGrant(tx, grant);
      await this.journal.note(tx, {
        actor,
        action: 'parties.agent-grant-issued',
        subject: { type: 'agent-grant', id: grant.id },
        after: grant.state,
        reason: parentId === undefined ? 'APPOINTED_BY_OPERATOR' : 'APPOINTED_BY_AGENT',
        rule: 'Copyright Law of the PRC, article 29; Implementing Regulations, article 24',
        at: now,
        facts: {
          agentId,
          ...(parentId === undefined ? {} : { parentId }),
          evidenceHash: grant.evidenceHash,
          startsAt: grant.period.start.toString(),
          endsAt: grant.period.end.toString(),
          maxDepth: grant.maxDepth,
        },
      });
      return ok(grant);
    });
  }

  /** What the grantor holds now, if the actor speaks for it. */
  private async grantor(
    actor: Actor,
    parentId: string | undefined,
    now: Temporal.Instant,
  ): Promise<Result<{ from?: AgentGrant['from']; right: Authority }, IssueAgentGrantRefusal>> {
    const isDesk = keepsRegister(actor);
    if (parentId === undefined) {
      if (!isDesk) return err(DESK_ONLY);
      const right = await this.judge.operatorRight(now);
      return right === undefined ? err({ code: 'MANDATE_MISSING' }) : ok({ right });
    }
    const links = await this.agents.chain(parentId);
    const parent = links.at(-1);
    const holder = parent === undefined ? undefined : await this.agents.find(parent.agentId);
    const isHolder = holder?.partnerId !== undefined && holder.partnerId === actor.partnerId;
    if (parent === undefined || !(isDesk || isHolder)) return err({ code: 'AGENT_GRANT_UNKNOWN', grantId: parentId });
    if (!isDesk && !hasRole(actor, 'PARTNER_ADMIN'))
      return err({ code: 'FORBIDDEN_ROLE', required: ['PARTNER_ADMIN'] });
    const status = (await this.judge.judge(links, now)).at(-1)?.status ?? 'CHAIN_BROKEN';
    if (status !== 'VALID') return err({ code: 'ISSUER_NOT_AUTHORIZED', standing: status });
    if (!mayAppointBelow(links)) return err({ code: 'ISSUER_NOT_AUTHORIZED', standing: 'MAY_NOT_APPOINT' });
    return ok({ from: { grantId: parent.id, agentId: parent.agentId }, right: parent });
  }
}
