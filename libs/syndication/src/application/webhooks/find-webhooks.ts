import { type Actor, err, ok, type Result } from '@app/kernel';
import type { WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import type { EndpointUnknown } from './change-endpoint.js';
import type { ListPlace, MessageState, WebhookAttempt, WebhookMessage, WebhookStore } from './webhook-store.port.js';

/** Reads endpoints with what was sent to them, each partner its own. */
export class FindWebhooks {
  constructor(private readonly store: WebhookStore) {}

  async endpoints({ partnerId }: Actor): Promise<readonly WebhookEndpoint[]> {
    return partnerId === undefined ? [] : this.store.ofPartner(partnerId);
  }

  async endpoint(id: string, { partnerId }: Actor): Promise<Result<WebhookEndpoint, EndpointUnknown>> {
    const found = partnerId === undefined ? undefined : await this.store.find(id, partnerId);
    return found === undefined ? err({ code: 'WEBHOOK_ENDPOINT_UNKNOWN', id }) : ok(found);
  }

  /** Newest first; the dead ones are those of state DEAD. */
  async messages(
    id: string,
    actor: Actor,
    {
      state,
      before,
      limit,
    }: { readonly state?: MessageState; readonly before: ListPlace | undefined; readonly limit: number },
  ): Promise<Result<readonly WebhookMessage[], EndpointUnknown>> {
    const endpoint = await this.endpoint(id, actor);
    return endpoint.ok ? ok(await this.store.messages(id, state, before, limit)) : endpoint;
  }

  /** Newest first. */
  async attempts(
    id: string,
    actor: Actor,
    {
      eventId,
      before,
      limit,
    }: { readonly eventId?: string; readonly before: ListPlace | undefined; readonly limit: number },
  ): Promise<Result<readonly WebhookAttempt[], EndpointUnknown>> {
    const endpoint = await this.endpoint(id, actor);
    return endpoint.ok ? ok(await this.store.attempts(id, eventId, before, limit)) : endpoint;
  }
}
