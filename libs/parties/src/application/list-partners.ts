import type { Actor } from '@app/kernel';
import type { Partner } from '../domain/partner.js';
import { visibleTo } from '../domain/partner-scope.js';
import type { ListQuery, PartnerStore } from './partner-store.port.js';

/** Partners the actor may see: a partner sees itself. */
export class ListPartners {
  constructor(private readonly partners: PartnerStore) {}

  execute(actor: Actor, query: ListQuery): Promise<readonly Partner[]> {
    return this.partners.list(visibleTo(actor), query);
  }
}
