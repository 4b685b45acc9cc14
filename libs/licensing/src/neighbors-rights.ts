import type { Actor, Clock, Result, Tx } from '@app/kernel';
import type {
  AgentLink,
  CurrentMandate,
  FindAgentChain,
  FindPartner,
  FindPartnerByDomain,
  Mandate,
  MandateHistory,
  Partner,
} from '@app/parties';
import { isServed } from '@app/parties';
import {
  type FindWorkRights,
  type FindWorks,
  type OfferedWorks,
  ProductId,
  type ProductWorks,
  type ProductWorksRefused,
  type Work,
} from '@app/works';
import type { Licensee, RightsRegister } from './application/rights-register.port.js';
import type { AgentAppointment, AgentChain } from './domain/agent-appointment.js';
import type { LicensableWork, WorkStanding } from './domain/licensable-work.js';
import type { GrantorMandate } from './domain/scope-within-mandate.js';

/** What licensing asks its neighbors, answered by their use cases. */
export class NeighborsRights implements RightsRegister {
  constructor(
    private readonly clock: Clock,
    private readonly findWorks: FindWorks,
    private readonly findPartner: FindPartner,
    private readonly findByDomain: FindPartnerByDomain,
    private readonly currentMandate: CurrentMandate,
    private readonly offeredWorks: OfferedWorks,
    private readonly findWorkRights: FindWorkRights,
    private readonly agentChains: FindAgentChain,
    private readonly mandateHistory: MandateHistory,
    private readonly worksOfProduct: ProductWorks,
  ) {}

  offeredTo(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.offeredWorks.execute(actor, ids);
  }

  productWorks(productId: string, actor: Actor, most: number): Promise<Result<readonly string[], ProductWorksRefused>> {
    return this.worksOfProduct.execute(ProductId(productId), actor, most);
  }

  async works(ids: readonly string[]): Promise<readonly LicensableWork[]> {
    if (ids.length === 0) return [];
    return (await this.findWorks.execute({ ids })).map(licensableWork);
  }

  standings(ids: readonly string[]): Promise<readonly WorkStanding[]> {
    return this.findWorkRights.execute(ids);
  }

  async partner(id: string): Promise<Licensee | undefined> {
    const partner = await this.findPartner.execute(id);
    return partner && this.licensee(partner);
  }

  async partners(ids: readonly string[]): Promise<readonly Licensee[]> {
    const found = await Promise.all(ids.map((id) => this.partner(id)));
    return found.filter((partner) => partner !== undefined);
  }

  async partnersByHost(hosts: readonly string[]): Promise<ReadonlyMap<string, Licensee>> {
    const byHost = new Map<string, Licensee>();
    await Promise.all(
      hosts.map(async (host) => {
        const partner = await this.findByDomain.execute(host);
        if (partner !== undefined) byHost.set(host, this.licensee(partner));
      }),
    );
    return byHost;
  }

  async mandateAt(at: Temporal.Instant, tx?: Tx): Promise<GrantorMandate | undefined> {
    const mandate = await this.currentMandate.execute(at, tx);
    return mandate && grantorMandate(mandate);
  }

  async mandates(): Promise<readonly GrantorMandate[]> {
    return (await this.mandateHistory.execute()).map(grantorMandate);
  }

  async agentChain(grantId: string, at: Temporal.Instant, tx?: Tx): Promise<AgentChain | undefined> {
    return (await this.agentChains.execute(grantId, at, tx))?.map(appointmentOf);
  }

  agentGrantsBelow(grantId: string): Promise<readonly string[]> {
    return this.agentChains.below(grantId);
  }

  agentGrantsCutOff(grantIds: readonly string[]): Promise<ReadonlyMap<string, Temporal.Instant>> {
    return this.agentChains.cutOff(grantIds);
  }

  suspendedPartners(): Promise<ReadonlyMap<string, Temporal.Instant>> {
    return this.findPartner.suspended();
  }

  private licensee(partner: Partner): Licensee {
    return {
      id: partner.id,
      name: partner.name,
      domains: partner.domains,
      isActive: isServed(partner, this.clock.now()),
      isSuspended: partner.status === 'SUSPENDED',
      standingSince: partner.statusSince,
    };
  }
}

function grantorMandate({ exclusive, period, territories, media, languages, source }: Mandate): GrantorMandate {
  return { exclusive, period, territories, media, languages, source };
}

function appointmentOf({ grant, agent, status }: AgentLink): AgentAppointment {
  const { id, scope, period, revoked, mayAppoint, writtenOn, evidenceHash } = grant;
  const { number, name, partnerId } = agent;
  return {
    grantId: id,
    agent: { number, name, ...(partnerId === undefined ? {} : { partnerId }) },
    ...scope,
    period,
    ...(revoked === undefined ? {} : { revokedAt: revoked.at }),
    mayAppoint,
    writtenOn: writtenOn.toString(),
    evidenceHash,
    standing: status,
  };
}

function licensableWork(work: Work): LicensableWork {
  const { id, uri, title, language, origin, source, pubStatus, embargoedUntil, charCount, components = [] } = work;
  const { withheldAt, canceledAt } = work;
  const carvedOut = components
    .filter((part) => part.origin !== 'OWN')
    .map(({ title: name, type, source: owner }) => ({
      title: name,
      type,
      ...(owner === undefined ? {} : { source: owner }),
    }));
  return {
    id,
    uri,
    title,
    language,
    origin,
    pubStatus,
    charCount,
    ...(source === undefined ? {} : { source }),
    ...(carvedOut.length === 0 ? {} : { carvedOut }),
    ...(embargoedUntil === undefined ? {} : { embargoedUntil }),
    ...(withheldAt === undefined ? {} : { withheldAt }),
    ...(canceledAt === undefined ? {} : { canceledAt }),
  };
}
