import { type Actor, err, hasRole, ok, type Result } from '@app/kernel';
import type { AdvisoryUnknown } from './acknowledge-advisory.js';
import type { AdvisoryQuery, AdvisoryStore, AdvisoryWithPages } from './advisory-store.port.js';

/** Reads advisories: a partner its own, the publisher's people everybody's. */
export class FindAdvisories {
  constructor(private readonly store: Pick<AdvisoryStore, 'list' | 'find'>) {}

  /** Newest first. */
  async list(query: AdvisoryQuery, actor: Actor): Promise<readonly AdvisoryWithPages[]> {
    if (isStaff(actor)) return this.store.list(query);
    const { partnerId } = actor;
    return partnerId === undefined ? [] : this.store.list({ ...query, partnerId });
  }

  async one(id: string, actor: Actor): Promise<Result<AdvisoryWithPages, AdvisoryUnknown>> {
    const { partnerId } = actor;
    const isAsked = isStaff(actor) || partnerId !== undefined;
    const found = isAsked ? await this.store.find(id, partnerId) : undefined;
    return found === undefined ? err({ code: 'ADVISORY_UNKNOWN', id }) : ok(found);
  }
}

function isStaff(actor: Actor): boolean {
  return actor.partnerId === undefined && (actor.kind === 'OPERATOR' || hasRole(actor, 'DESK', 'LEGAL', 'ADMIN'));
}
