import { type Actor, type Clock, err, ok, type Result } from '@app/kernel';
import { isStaff, LEGAL_DESK, type RoleRefused } from '../domain/partner-scope.js';
import type { Ratification, RatificationState } from '../domain/ratification.js';
import type { ListQuery } from './partner-store.port.js';
import type { RatificationStore } from './ratification-store.port.js';

const PAGE = 1_000;

export class ReadRatifications {
  constructor(
    private readonly clock: Clock,
    private readonly demands: RatificationStore,
  ) {}

  async execute(
    actor: Actor,
    state: RatificationState | undefined,
    query: ListQuery,
  ): Promise<Result<readonly Ratification[], RoleRefused>> {
    return isStaff(actor, 'LEGAL', 'DESK', 'ADMIN') ? ok(await this.demands.list(state, query)) : err(LEGAL_DESK);
  }

  async one(
    actor: Actor,
    ratificationId: string,
  ): Promise<
    Result<Ratification, RoleRefused | { readonly code: 'RATIFICATION_UNKNOWN'; readonly ratificationId: string }>
  > {
    if (!isStaff(actor, 'LEGAL', 'DESK', 'ADMIN')) return err(LEGAL_DESK);
    const found = await this.demands.find(ratificationId);
    return found === undefined ? err({ code: 'RATIFICATION_UNKNOWN', ratificationId }) : ok(found);
  }

  /** Ids of demands whose time is over now, earliest first, at most 1,000: the next sweep finds the rest. */
  due(): Promise<readonly string[]> {
    return this.demands.due(this.clock.now(), PAGE);
  }
}
