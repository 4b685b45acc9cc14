import type { Tx } from '@app/kernel';
import type { AgentChain } from '../domain/agent-appointment.js';
import {
  agentFindings,
  type ChainFinding,
  type ChainLink,
  chainFindings,
  chainOf,
} from '../domain/certificate-chain.js';
import { type License, LicenseId } from '../domain/license.js';
import type { LicenseStore } from './license-store.port.js';
import type { Licensor } from './licensor.port.js';
import type { RightsRegister } from './rights-register.port.js';

/** The links from the rights holder down, and what the register of agents has against them. */
export interface FollowedChain {
  readonly links: readonly ChainLink[];
  readonly objections: readonly ChainFinding[];
}

/** What does not hold of a chain at an instant. */
export function findingsOf({ links, objections }: FollowedChain, at: Temporal.Instant): readonly ChainFinding[] {
  // whether the licensor might grant when it granted was checked then; the record of that day is not this one
  return [...chainFindings(links, at, at), ...objections];
}

/** Follows a license up to the rights holder, as the register has it for an instant. */
export class CertificateChains {
  constructor(
    private readonly licenses: LicenseStore,
    private readonly rights: RightsRegister,
    private readonly licensor: Licensor,
  ) {}

  /**
   * @param agreementHash of the license's own agreement; a license above it is named by its id: its agreement is
   * between others
   * @param tx of a caller that holds one: a second connection would wait for the first
   * @returns undefined when the operator held no right at that instant
   */
  async of(license: License, agreementHash: string, at: Temporal.Instant, tx?: Tx): Promise<FollowedChain | undefined> {
    const mandate = await this.rights.mandateAt(at, tx);
    if (mandate === undefined) return undefined;
    const { names, uscc, rightsHolder } = this.licensor;
    const licenses = await this.down(license, tx);
    const agents = await this.agentsOf(licenses[0], at, tx);
    const roots = {
      rightsHolder: { names: rightsHolder },
      operator: { names, ...(uscc === undefined ? {} : { id: uscc }) },
      agents,
    };
    const basisOf = ({ id }: License): string => (id === license.id ? agreementHash : `urn:uuid:${id}`);
    return { links: chainOf(licenses, roots, mandate, basisOf), objections: agentFindings(agents) };
  }

  /** Those through whom the operator granted the first license of a chain. */
  private async agentsOf(first: License | undefined, at: Temporal.Instant, tx: Tx | undefined): Promise<AgentChain> {
    if (first?.agent === undefined) return [];
    const chain = await this.rights.agentChain(first.agent.grantId, at, tx);
    if (chain === undefined) throw new Error('INVARIANT: a license granted through an agent knows its grant');
    return chain;
  }

  private async down(license: License, tx: Tx | undefined): Promise<readonly License[]> {
    const chain = [license];
    for (let id = license.upstreamLicenseId; id !== undefined; ) {
      const above = await this.licenses.find(LicenseId(id), { kind: 'ALL' }, tx);
      if (above === undefined) throw new Error('INVARIANT: a sub-license knows the license it hangs from');
      chain.unshift(above);
      id = above.upstreamLicenseId;
    }
    return chain;
  }
}
