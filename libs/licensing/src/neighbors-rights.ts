import type { Actor, Clock, Tx } from '@app/kernel';
import type { CurrentMandate, FindPartner, FindPartnerByDomain, Partner } from '@app/parties';
import { isServed } from '@app/parties';
import type { FindWorkRights, FindWorks, OfferedWorks, Work } from '@app/works';
import type { Licensee, RightsRegister } from './application/rights-register.port.js';
import type { LicensableWork } from './domain/licensable-work.js';
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
  ) {}

  offeredTo(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.offeredWorks.execute(actor, ids);
  }

  async works(ids: readonly string[]): Promise<readonly LicensableWork[]> {
    if (ids.length === 0) return [];
    return (await this.findWorks.execute({ ids })).map(licensableWork);
  }

  standings(ids: readonly string[]): Promise<readonly LicensableWork[]> {
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
    if (mandate === undefined) return undefined;
    const { exclusive, period, territories, media, languages, source } = mandate;
    return { exclusive, period, territories, media, languages, source };
  }

  private licensee(partner: Partner): Licensee {
    return {
      id: partner.id,
      name: partner.name,
      domains: partner.domains,
      isActive: isServed(partner, this.clock.now()),
    };
  }
}

function licensableWork(work: Work): LicensableWork {
  const { id, uri, title, language, origin, source, pubStatus, embargoedUntil, charCount, components = [] } = work;
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
  };
}
