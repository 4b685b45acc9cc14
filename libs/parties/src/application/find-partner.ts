import { type Actor, systemActor } from '@app/kernel';
import type { Partner } from '../domain/partner.js';
import { visibleTo } from '../domain/partner-scope.js';
import type { PartnerStore } from './partner-store.port.js';

const SERVICE = systemActor('parties.find-partner');

export class FindPartner {
  constructor(private readonly partners: PartnerStore) {}

  /**
   * @param actor who wants to know; left out by other features that ask for the service itself
   * @returns undefined when there is no such partner, or none the actor may see
   */
  execute(partnerId: string, actor: Actor = SERVICE): Promise<Partner | undefined> {
    return this.partners.find(partnerId, visibleTo(actor));
  }

  /** By what `isServed` judges whether a partner is served: less to read than all of it. For the service itself. */
  standing(partnerId: string): Promise<Pick<Partner, 'status' | 'expiresAt'> | undefined> {
    return this.partners.standing(partnerId);
  }

  /** Ids of all that are suspended now, each with the instant from which on. For the service itself. */
  suspended(): Promise<ReadonlyMap<string, Temporal.Instant>> {
    return this.partners.suspended();
  }
}
