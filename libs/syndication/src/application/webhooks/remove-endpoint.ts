import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import { type EndpointUnknown, stateOf } from './change-endpoint.js';
import type { EndpointJournal } from './endpoint-journal.js';
import type { WebhookStore } from './webhook-store.port.js';

/** Takes an endpoint away, with its messages and attempts. */
export class RemoveEndpoint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: WebhookStore,
    private readonly journal: EndpointJournal,
  ) {}

  execute(id: string, actor: Actor): Promise<Result<void, EndpointUnknown>> {
    return this.work.run(async (tx) => {
      const { partnerId } = actor;
      const seen = partnerId === undefined ? undefined : await this.store.lock(tx, id, partnerId);
      if (seen === undefined) return err({ code: 'WEBHOOK_ENDPOINT_UNKNOWN', id });
      await this.store.remove(tx, id);
      const action = 'syndication.webhook-endpoint-removed';
      await this.journal.note(tx, id, {
        actor,
        action,
        before: stateOf(seen),
        reason: 'BY_PARTNER',
        at: this.clock.now(),
      });
      return ok(undefined);
    });
  }
}
