import { type Clock, type NewId, systemActor, type UnitOfWork } from '@app/kernel';
import { type CallOutcome, effectOf, type WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import type { EndpointJournal } from './endpoint-journal.js';
import type { SecretVault, WebhookCalls, WebhookCourier, WebhookMessage, WebhookStore } from './webhook-store.port.js';

const ACTOR = systemActor('syndication.call-endpoint');

/** How long one turn lasts at most, and how much longer an endpoint is held, so that a call under way ends within it; seconds. */
const TURN_S = 60;
const GRACE_S = 30;

/**
 * Sends what is due to one endpoint, in the order it became due. Who is killed on the way has the same message sent again,
 * under the same id, when the hold on the endpoint is over.
 */
export class CallEndpoint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly calls: WebhookCalls,
    private readonly store: Pick<WebhookStore, 'lock' | 'apply' | 'giveUp'>,
    private readonly vault: Pick<SecretVault, 'open'>,
    private readonly courier: Pick<WebhookCourier, 'call'>,
    private readonly journal: EndpointJournal,
    /** @returns a number from 0 to 1 */
    private readonly chance: () => number,
  ) {}

  /** @returns how many calls were made; undefined where another calls this endpoint */
  async execute(endpointId: string): Promise<number | undefined> {
    const begun = this.clock.now();
    const end = begun.add({ seconds: TURN_S });
    const until = end.add({ seconds: GRACE_S });
    if (!(await this.calls.lease(endpointId, begun, until))) return undefined;
    let made = 0;
    try {
      for (let now = begun; Temporal.Instant.compare(now, end) < 0; now = this.clock.now()) {
        const next = await this.calls.next(endpointId, now);
        if (next === undefined) break;
        await this.send(next.endpoint, next.message);
        made += 1;
      }
    } finally {
      await this.calls.release(endpointId, until);
    }
    return made;
  }

  private async send(endpoint: WebhookEndpoint, message: WebhookMessage): Promise<void> {
    const attemptedAt = this.clock.now();
    const secrets = this.secretsOf(endpoint, attemptedAt);
    const outcome =
      secrets === undefined
        ? { failure: 'SECRET_UNREADABLE', durationMs: 0 }
        : await this.courier.call({ url: endpoint.url, event: message.event, secrets, at: attemptedAt });
    await this.settle(endpoint, message, outcome, attemptedAt);
  }

  /**
   * The newest first, without an old one that cannot be read; undefined where the newest was sealed under another key: the
   * endpoint fails until it is given a new one.
   */
  private secretsOf(
    { id, sealedSecret, oldSecret }: WebhookEndpoint,
    now: Temporal.Instant,
  ): readonly string[] | undefined {
    const secret = this.vault.open(sealedSecret, id);
    if (secret === undefined) return undefined;
    const isOldGood = oldSecret !== undefined && Temporal.Instant.compare(now, oldSecret.until) < 0;
    const old = isOldGood ? this.vault.open(oldSecret.sealed, id) : undefined;
    return old === undefined ? [secret] : [secret, old];
  }

  private settle(
    { id, partnerId }: WebhookEndpoint,
    message: WebhookMessage,
    outcome: CallOutcome,
    attemptedAt: Temporal.Instant,
  ): Promise<void> {
    return this.work.run(async (tx) => {
      const endpoint = await this.store.lock(tx, id, partnerId);
      // taken away meanwhile, with its messages
      if (endpoint === undefined) return;
      const now = this.clock.now();
      const effect = effectOf(endpoint, outcome, message.attempts + 1, now, this.chance());
      const after = effect.message.state === 'WAITING' ? effect.message : { ...effect.message, settledAt: now };
      if (!(await this.calls.settle(tx, id, message, after))) return;
      const { retryAfterSeconds: _asked, ...kept } = outcome;
      await this.calls.note(tx, id, { ...kept, id: this.newId(), eventId: message.event.id, attemptedAt });
      const { failingSince: _before, ...rest } = endpoint;
      const { failingSince, disabledFor } = effect;
      const next = { ...rest, ...(failingSince === undefined ? {} : { failingSince }) };
      if (disabledFor === undefined || endpoint.disabledFor !== undefined) {
        if (failingSince?.epochMilliseconds !== endpoint.failingSince?.epochMilliseconds)
          await this.store.apply(tx, endpoint, next);
        return;
      }
      await this.store.apply(tx, endpoint, { ...next, disabledFor, version: endpoint.version + 1 });
      await this.store.giveUp(tx, id, now);
      await this.journal.disabled(tx, id);
      const action = 'syndication.webhook-endpoint-disabled';
      const [before, to] = ['ENABLED', 'DISABLED'];
      await this.journal.note(tx, id, { actor: ACTOR, action, before, after: to, reason: disabledFor, at: now });
    });
  }
}
