import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { EndpointUnknown } from './change-endpoint.js';
import type { EndpointJournal } from './endpoint-journal.js';
import { payloadOf } from './webhook-payload.js';
import type { WebhookStore } from './webhook-store.port.js';

/** Sends a test to an endpoint, the way everything else is sent. */
export class TestEndpoint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly store: WebhookStore,
    private readonly journal: EndpointJournal,
  ) {}

  /** @returns the event's id, by which its attempts are found */
  execute(
    id: string,
    actor: Actor,
  ): Promise<
    Result<string, EndpointUnknown | { readonly code: 'WEBHOOK_ENDPOINT_DISABLED'; readonly because: string }>
  > {
    return this.work.run(async (tx) => {
      const { partnerId } = actor;
      const endpoint = partnerId === undefined ? undefined : await this.store.lock(tx, id, partnerId);
      if (endpoint === undefined) return err({ code: 'WEBHOOK_ENDPOINT_UNKNOWN', id });
      if (endpoint.disabledFor !== undefined) {
        return err({ code: 'WEBHOOK_ENDPOINT_DISABLED', because: endpoint.disabledFor });
      }
      const occurredAt = this.clock.now();
      const type = 'webhook.test';
      const event = { id: this.newId(), partnerId: endpoint.partnerId, type, occurredAt } as const;
      const payload = payloadOf(type, occurredAt, { endpointId: id });
      await this.store.send(tx, { ...event, payload }, id);
      await this.journal.due(tx, [id]);
      return ok(event.id);
    });
  }
}
