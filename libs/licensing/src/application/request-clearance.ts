import { type Actor, err, ok, type Result } from '@app/kernel';
import { type LicensableWork, licensable, type WorkRefused } from '../domain/licensable-work.js';
import type { LicenseRequest } from '../domain/license-request.js';
import { type OutsideMandate, withinMandate } from '../domain/scope-within-mandate.js';
import type { AgentClearance, AgentRefused } from './agent-clearance.js';
import type { Licensor } from './licensor.port.js';
import type { RightsRegister } from './rights-register.port.js';

export type ClearanceRefused =
  | WorkRefused
  | OutsideMandate
  | AgentRefused
  | { readonly code: 'PARTNER_INACTIVE'; readonly partnerId: string }
  | { readonly code: 'MANDATE_MISSING'; readonly at: string };

/** Whether the operator may license what a request asks for, as things stand now. */
export class RequestClearance {
  constructor(
    private readonly rights: RightsRegister,
    private readonly licensor: Licensor,
    private readonly agents: AgentClearance,
  ) {}

  /**
   * @param reader a partner's person: works outside its products are as good as unknown, but for those the operator itself
   * offered; absent: the desk decides
   * @returns the works in the request's order
   */
  async clear(
    request: Pick<LicenseRequest, 'scope' | 'workIds' | 'partnerId' | 'agentGrantId' | 'offeredFor'>,
    now: Temporal.Instant,
    reader?: Actor,
  ): Promise<Result<readonly LicensableWork[], ClearanceRefused>> {
    const { partnerId } = request;
    const partner = await this.rights.partner(partnerId);
    if (partner?.isActive !== true) return err({ code: 'PARTNER_INACTIVE', partnerId });
    const mandate = await this.rights.mandateAt(now);
    if (mandate === undefined) return err({ code: 'MANDATE_MISSING', at: now.toString() });
    const inside = withinMandate(request.scope, mandate);
    if (!inside.ok) return inside;
    const agents = await this.agents.clear(request.agentGrantId, request.scope, now);
    if (!agents.ok) return agents;
    const found = new Map((await this.rights.works(request.workIds)).map((work) => [work.id, work]));
    const isAsked = request.offeredFor === undefined;
    const offered = isAsked && reader ? await this.rights.offeredTo(reader, request.workIds) : undefined;
    const works: LicensableWork[] = [];
    for (const workId of request.workIds) {
      const work = found.get(workId);
      if (work === undefined) return err({ code: 'WORK_UNKNOWN', workId });
      if (work.origin === 'OWN' && offered?.has(workId) === false) return err({ code: 'WORK_UNKNOWN', workId });
      const allowed = licensable(work, now, this.licensor.desk);
      if (!allowed.ok) return allowed;
      works.push(work);
    }
    return ok(works);
  }
}
