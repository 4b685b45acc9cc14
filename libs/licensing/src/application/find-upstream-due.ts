import type { RightsRegister } from './rights-register.port.js';
import type { UpstreamLicenses } from './upstream-licenses.port.js';

export interface UpstreamDue {
  /** Grants of agents whose licenses still run although the chain is cut. */
  readonly agentGrants: readonly string[];
  /** Partners whose licenses do not stand as they do. */
  readonly partners: readonly string[];
}

/** Licenses that do not follow whom they hang from yet: granted at the same moment, or a message was lost. */
export class FindUpstreamDue {
  constructor(
    private readonly upstreams: UpstreamLicenses,
    private readonly rights: RightsRegister,
  ) {}

  async execute(): Promise<UpstreamDue> {
    const agentGrants = [...(await this.rights.agentGrantsCutOff(await this.upstreams.agentsInUse())).keys()];
    const suspended = [...(await this.rights.suspendedPartners()).keys()];
    const down = await this.upstreams.notFollowing(suspended);
    const up = (await this.upstreams.following()).filter((id) => !suspended.includes(id));
    return { agentGrants, partners: [...down, ...up] };
  }
}
