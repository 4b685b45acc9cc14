import type { FindPartnerByDomain } from '@app/parties';
import type { SitePartner, SitePartners } from '../partners.port.js';

/** The parties feature, as a scan asks it. */
export class PartnerSites implements SitePartners {
  constructor(private readonly findPartnerByDomain: Pick<FindPartnerByDomain, 'execute'>) {}

  async ofHost(host: string): Promise<SitePartner | undefined> {
    const partner = await this.findPartnerByDomain.execute(host);
    if (partner === undefined) return undefined;
    const { id, identity } = partner;
    // a unified social credit code is of the PRC
    return { id, country: identity.kind === 'USCC' ? 'CN' : identity.country };
  }
}
