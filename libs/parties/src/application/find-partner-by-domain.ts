import { systemActor } from '@app/kernel';
import { selfAndParents } from '../domain/domain-name.js';
import type { Partner } from '../domain/partner.js';
import { visibleTo } from '../domain/partner-scope.js';
import type { PartnerStore } from './partner-store.port.js';

const SERVICE = systemActor('parties.find-partner-by-domain');

/** Whose site is this? Asked by the scanner and the decision engine, for the service itself. */
export class FindPartnerByDomain {
  constructor(private readonly partners: PartnerStore) {}

  /**
   * @param host of a page's address, e.g. `m.news.example`; lower case, IDNA ASCII, as `new URL(…).hostname` gives it
   * @returns the partner that registered the host, or else the nearest name above it
   */
  execute(host: string): Promise<Partner | undefined> {
    return this.partners.findByDomain(selfAndParents(host.replace(/\.$/, '')), visibleTo(SERVICE));
  }
}
