import {
  type Actor,
  type Clock,
  err,
  hasRole,
  ok,
  type Result,
  type TransitionRefused,
  type UnitOfWork,
} from '@app/kernel';
import { type AgentGrant, revoke } from '../domain/agent-grant.js';
import { isStaff, type RoleRefused } from '../domain/partner-scope.js';
import type { AgentStore } from './agent-store.port.js';
import type { PartiesJournal } from './parties-journal.js';

export interface RevokeAgentGrantCommand {
  readonly grantId: string;
  /** A code or a short text without personal data; stands in the audit log. */
  readonly reason: string;
  readonly seenVersion: number;
  readonly actor: Actor;
}

export type RevokeAgentGrantRefusal =
  | RoleRefused
  | TransitionRefused
  | { readonly code: 'AGENT_GRANT_UNKNOWN'; readonly grantId: string }
  | { readonly code: 'VERSION_STALE' };

/** Takes a grant back. What hangs below it holds no more from this instant on; its history stays. */
export class RevokeAgentGrant {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly agents: AgentStore,
    private readonly journal: PartiesJournal,
  ) {}

  async execute(command: RevokeAgentGrantCommand): Promise<Result<AgentGrant, RevokeAgentGrantRefusal>> {
    const { grantId, reason, seenVersion, actor } = command;
    const seen = (await this.agents.chain(grantId)).at(-1);
    if (seen === undefined || !(await this.isVisible(actor, seen)))
      return err({ code: 'AGENT_GRANT_UNKNOWN', grantId });
    const isDesk = isStaff(actor, 'DESK', 'LEGAL', 'ADMIN');
    if (!isDesk && !hasRole(actor, 'PARTNER_ADMIN'))
      return err({ code: 'FORBIDDEN_ROLE', required: ['PARTNER_ADMIN'] });
    if (seen.version !== seenVersion) return err({ code: 'VERSION_STALE' });
    const now = this.clock.now();
    const decided = revoke(seen, reason, now);
    if (!decided.ok) return decided;
    return this.work.run(async (tx) => {
      if ((await this.agents.applyGrant(tx, seen, decided.value)) === 'STALE') return err({ code: 'VERSION_STALE' });
      await this.journal.note(tx, {
        actor,
        action: 'parties.agent-grant-revoked',
        subject: { type: 'agent-grant', id: grantId },
        before: seen.state,
        after: decided.value.state,
        reason,
        at: now,
        facts: { agentId: seen.agentId, brokenBelow: await this.agents.countBelow(tx, grantId) },
      });
      return ok({ ...decided.value, version: seen.version + 1 });
    });
  }

  /** To the operator's people all grants, to a partner those it made as an agent. */
  private async isVisible(actor: Actor, grant: AgentGrant): Promise<boolean> {
    if (isStaff(actor, 'DESK', 'LEGAL', 'ADMIN')) return true;
    if (actor.partnerId === undefined || grant.from === undefined) return false;
    return (await this.agents.find(grant.from.agentId))?.partnerId === actor.partnerId;
  }
}
