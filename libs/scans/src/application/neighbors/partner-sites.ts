import type { FindPartnerByDomain } from '@app/parties';
import type { SitePartners } from '../partners.port.js';

/** The parties feature, as a scan asks it. */
export class PartnerSites implements SitePartners {
  constructor(private readonly findPartnerByDomain: Pick<FindPartnerByDomain, 'execute'>) {}

  async ofHost(host: string): Promise<{ readonly id: string } | undefined> {
    const partner = await this.findPartnerByDomain.execute(host);
    return partner === undefined ? undefined : { id: partner.id };
  }
}
