import { type Actor, err, hasRole, ok, type Result, type Tx } from '@app/kernel';
import {
  type AgentChain,
  type AgentNotAuthorized,
  type OutsideAgent,
  sellerOf,
  withinAgent,
} from '../domain/agent-appointment.js';
import type { Scope } from '../domain/scope.js';
import type { RightsRegister } from './rights-register.port.js';

export type AgentRefused =
  | AgentNotAuthorized
  | OutsideAgent
  | { readonly code: 'AGENT_GRANT_UNKNOWN'; readonly grantId: string };

/** Whether an agent of the register may grant a scope, as the register has it now. */
export class AgentClearance {
  constructor(private readonly rights: RightsRegister) {}

  /**
   * @param grantId absent: the operator grants itself
   * @param tx in which no link of the chain changes until it ends
   */
  async clear(
    grantId: string | undefined,
    scope: Scope,
    now: Temporal.Instant,
    tx?: Tx,
  ): Promise<Result<AgentChain | undefined, AgentRefused>> {
    if (grantId === undefined) return ok(undefined);
    const chain = await this.rights.agentChain(grantId, now, tx);
    if (chain === undefined) return err({ code: 'AGENT_GRANT_UNKNOWN', grantId });
    const inside = withinAgent(scope, chain);
    return inside.ok ? ok(chain) : inside;
  }

  /** The same, for who may use the grant: its agent's people and the desk. To all others there is no such grant. */
  async clearFor(
    actor: Actor,
    grantId: string,
    scope: Scope,
    now: Temporal.Instant,
  ): Promise<Result<AgentChain, AgentRefused>> {
    const chain = await this.rights.agentChain(grantId, now);
    if (chain === undefined || !mayUse(actor, chain)) return err({ code: 'AGENT_GRANT_UNKNOWN', grantId });
    const inside = withinAgent(scope, chain);
    return inside.ok ? ok(chain) : inside;
  }
}

function mayUse(actor: Actor, chain: AgentChain): boolean {
  const { partnerId } = sellerOf(chain).agent;
  return hasRole(actor, 'DESK') || (partnerId !== undefined && actor.partnerId === partnerId);
}
