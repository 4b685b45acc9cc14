import type { Clock } from '@app/kernel';
import type { CurrentMandate, FindPartner, FindPartnerByDomain, Partner } from '@app/parties';
import { isServed } from '@app/parties';
import type { FindWorks, Work } from '@app/works';
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
  ) {}

  async works(ids: readonly string[]): Promise<readonly LicensableWork[]> {
    if (ids.length === 0) return [];
    return (await this.findWorks.execute({ ids })).map(licensableWork);
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

  async mandateAt(at: Temporal.Instant): Promise<GrantorMandate | undefined> {
    const mandate = await this.currentMandate.execute(at);
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
  const { id, uri, title, language, origin, source, pubStatus, embargoedUntil, charCount } = work;
  return {
    id,
    uri,
    title,
    language,
    origin,
    pubStatus,
    charCount,
    ...(source === undefined ? {} : { source }),
    ...(embargoedUntil === undefined ? {} : { embargoedUntil }),
  };
}
