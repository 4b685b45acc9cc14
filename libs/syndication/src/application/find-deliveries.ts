import { type Actor, err, hasRole, ok, type Result } from '@app/kernel';
import type {
  DeliveryCaller,
  DeliveryCount,
  DeliveryFilter,
  DeliveryLog,
  DeliveryPosition,
  ListedDelivery,
} from './delivery-log.port.js';

export interface DeliveriesRefused {
  readonly code: 'PARTNER_UNKNOWN';
  readonly partnerId: string;
}

/** Reads the history of deliveries: a partner its own, the publisher's people everybody's. */
export class FindDeliveries {
  constructor(private readonly log: Pick<DeliveryLog, 'list' | 'counts' | 'callers'>) {}

  /** Newest first. */
  async list(
    filter: DeliveryFilter,
    actor: Actor,
    before: DeliveryPosition | undefined,
    limit: number,
  ): Promise<Result<readonly ListedDelivery[], DeliveriesRefused>> {
    const visible = visibleTo(actor, filter);
    return visible.ok ? ok(await this.log.list(visible.value, before, limit)) : visible;
  }

  /** One line for each version, partner and license. */
  async counts(
    filter: DeliveryFilter,
    actor: Actor,
    limit: number,
  ): Promise<Result<readonly DeliveryCount[], DeliveriesRefused>> {
    const visible = visibleTo(actor, filter);
    return visible.ok ? ok(await this.log.counts(visible.value, limit)) : visible;
  }

  /** One line for each person or machine and address. */
  async callers(
    filter: DeliveryFilter,
    actor: Actor,
    limit: number,
  ): Promise<Result<readonly DeliveryCaller[], DeliveriesRefused>> {
    const visible = visibleTo(actor, filter);
    return visible.ok ? ok(await this.log.callers(visible.value, limit)) : visible;
  }
}

/** Another partner is unknown to a partner. */
function visibleTo(actor: Actor, filter: DeliveryFilter): Result<DeliveryFilter, DeliveriesRefused> {
  if (actor.partnerId === undefined && (actor.kind === 'OPERATOR' || hasRole(actor, 'DESK', 'LEGAL', 'ADMIN'))) {
    return ok(filter);
  }
  const { partnerId: asked } = filter;
  // an id nobody has: what belongs to no partner sees nothing
  const partnerId = actor.partnerId ?? '00000000-0000-0000-0000-000000000000';
  if (asked !== undefined && asked !== partnerId) return err({ code: 'PARTNER_UNKNOWN', partnerId: asked });
  return ok({ ...filter, partnerId });
}
