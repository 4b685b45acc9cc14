import { type PreparedLicense, standingStill } from '../domain/prepared-license.js';
import type { LicenseAbove, LicenseIndex } from './license-index.port.js';
import type { RightsRegister } from './rights-register.port.js';

/** Who or what no longer holds, by id, each with the first instant of that. */
type Since = ReadonlyMap<string, Temporal.Instant>;

const NONE: Since = new Map();

/**
 * Looks at what licenses hang from when they are asked about: agents of the register, licensees above, the licensee
 * itself. Rows of licenses follow by a job; between a revocation and that job a decision must not say PERMITTED.
 */
export class ChainStanding {
  constructor(
    private readonly index: Pick<LicenseIndex, 'above'>,
    private readonly rights: Pick<RightsRegister, 'agentGrantsCutOff'>,
  ) {}

  /**
   * Asks only about licenses that hang from anybody.
   * @param suspended every partner that is suspended now
   */
  async of(
    licenses: readonly (readonly PreparedLicense[])[],
    suspended: Since,
  ): Promise<readonly (readonly PreparedLicense[])[]> {
    const hanging = licenses
      .flat()
      .filter(({ license }) => license.agent !== undefined || license.upstreamLicenseId !== undefined);
    if (suspended.size === 0 && hanging.length === 0) return licenses;
    const above = await this.above(hanging);
    const own = hanging.flatMap(({ license: { agent } }) => (agent === undefined ? [] : [agent.grantId]));
    const further = [...above.values()].flat().flatMap(({ agentGrantId }) => agentGrantId ?? []);
    const grants = [...new Set([...own, ...further])];
    const cutOff = grants.length === 0 ? NONE : await this.rights.agentGrantsCutOff(grants);
    return licenses.map((some) => some.map((each) => still(each, above.get(each.license.id) ?? [], suspended, cutOff)));
  }

  private async above(hanging: readonly PreparedLicense[]): Promise<ReadonlyMap<string, readonly LicenseAbove[]>> {
    const ids = hanging.flatMap(({ license }) => (license.upstreamLicenseId === undefined ? [] : [license.id]));
    return ids.length === 0
      ? new Map<string, readonly LicenseAbove[]>()
      : Map.groupBy(await this.index.above([...new Set(ids)]), ({ licenseId }) => licenseId);
  }
}

function still(
  prepared: PreparedLicense,
  above: readonly LicenseAbove[],
  suspended: Since,
  cutOff: Since,
): PreparedLicense {
  const { partnerId, agent } = prepared.license;
  const itself = suspended.get(partnerId);
  const upstream = earliest([
    agent && cutOff.get(agent.grantId),
    ...above.flatMap((each) => [
      suspended.get(each.partnerId),
      each.agentGrantId === undefined ? undefined : cutOff.get(each.agentGrantId),
    ]),
  ]);
  const held = itself === undefined ? prepared : standingStill(prepared, { cause: 'LICENSEE', suspendedAt: itself });
  return upstream === undefined ? held : standingStill(held, { cause: 'UPSTREAM', suspendedAt: upstream });
}

function earliest(instants: readonly (Temporal.Instant | undefined)[]): Temporal.Instant | undefined {
  return instants.filter((each) => each !== undefined).sort((a, b) => Temporal.Instant.compare(a, b))[0];
}
