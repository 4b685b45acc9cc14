import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { EndpointUnknown } from './change-endpoint.js';
import type { EndpointJournal } from './endpoint-journal.js';
import type { ReplayQuery, WebhookStore } from './webhook-store.port.js';

export type ReplayRefused =
  | EndpointUnknown
  | { readonly code: 'WEBHOOK_EVENT_UNKNOWN'; readonly eventId: string }
  | { readonly code: 'WEBHOOK_ENDPOINT_DISABLED'; readonly because: string };

/**
 * Sends again, under the same ids: one event, delivered or not; or all since an instant that were not delivered, those
 * among them that happened while the endpoint was disabled.
 */
export class ReplayMessages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: WebhookStore,
    private readonly journal: EndpointJournal,
  ) {}

  execute(id: string, which: ReplayQuery, actor: Actor): Promise<Result<number, ReplayRefused>> {
    return this.work.run(async (tx) => {
      const { partnerId } = actor;
      const endpoint = partnerId === undefined ? undefined : await this.store.lock(tx, id, partnerId);
      if (endpoint === undefined) return err({ code: 'WEBHOOK_ENDPOINT_UNKNOWN', id });
      if (endpoint.disabledFor !== undefined) {
        return err({ code: 'WEBHOOK_ENDPOINT_DISABLED', because: endpoint.disabledFor });
      }
      const at = this.clock.now();
      const messages = await this.store.replay(tx, endpoint, which, at);
      if (messages === 0 && 'eventId' in which) {
        const { eventId } = which;
        // what waits will go out once, and keeps its place
        return (await this.store.isWaiting(tx, id, eventId)) ? ok(0) : err({ code: 'WEBHOOK_EVENT_UNKNOWN', eventId });
      }
      if (messages > 0) await this.journal.due(tx, [id]);
      const action = 'syndication.webhook-messages-replayed';
      await this.journal.note(tx, id, { actor, action, reason: 'BY_PARTNER', at, facts: { messages } });
      return ok(messages);
    });
  }
}
