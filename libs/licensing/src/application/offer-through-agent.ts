import { type Actor, type Clock, err, hasRole, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import { sellerOf } from '../domain/agent-appointment.js';
import { type LicenseRequest, RequestId } from '../domain/license-request.js';
import { proposeScope, type ScopeProposal, type ScopeRefused } from '../domain/propose-scope.js';
import type { AgentClearance } from './agent-clearance.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { ClearanceRefused, RequestClearance } from './request-clearance.js';

export interface OfferThroughAgentCommand {
  readonly actor: Actor;
  /** The agent's own grant on the register. */
  readonly grantId: string;
  /** The company that is to have the license. */
  readonly partnerId: string;
  readonly workIds: readonly string[];
  readonly scope: ScopeProposal;
}

export type OfferThroughAgentRefused =
  | ScopeRefused
  | ClearanceRefused
  | { readonly code: 'WORKS_EMPTY'; readonly field: 'workIds'; readonly expected: string };

/**
 * An agent of the register brings a customer: a draft in the customer's name, which goes the way of every request and
 * names the agent, so that the chain of authority is the register's own. The operator prices and signs.
 */
export class OfferThroughAgent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly requests: LicenseRequestStore,
    private readonly agents: AgentClearance,
    private readonly clearance: RequestClearance,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(command: OfferThroughAgentCommand): Promise<Result<LicenseRequest, OfferThroughAgentRefused>> {
    const { actor, grantId, partnerId } = command;
    const now = this.clock.now();
    const scope = proposeScope(command.scope, now);
    if (!scope.ok) return scope;
    const chain = await this.agents.clearFor(actor, grantId, scope.value, now);
    if (!chain.ok) return chain;
    const { agent } = sellerOf(chain.value);
    const workIds = [...new Set(command.workIds)];
    if (workIds.length === 0) return err({ code: 'WORKS_EMPTY', field: 'workIds', expected: 'at least one work' });
    const wish = { partnerId, workIds, scope: scope.value, agentGrantId: grantId };
    const cleared = await this.clearance.clear(wish, now, hasRole(actor, 'DESK') ? undefined : actor);
    if (!cleared.ok) return cleared;
    const request: LicenseRequest = {
      ...wish,
      id: RequestId(this.newId()),
      state: 'DRAFT',
      createdBy: actor.id,
      createdAt: now,
      version: 1,
    };
    return this.work.run(async (tx) => {
      await this.requests.insert(tx, request);
      await this.journal.note(tx, {
        actor,
        action: 'licensing.license-offered-by-agent',
        subject: { type: 'license-request', id: request.id },
        after: request.state,
        reason: 'OFFERED_BY_AGENT',
        at: now,
        facts: { agentGrantId: grantId, agent: agent.number, works: workIds.length },
        also: { partnerId },
      });
      return ok(request);
    });
  }
}
