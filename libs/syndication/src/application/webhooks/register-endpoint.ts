import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import {
  checkEndpoint,
  type EndpointInvalid,
  MOST_ENDPOINTS,
  type WebhookEndpoint,
} from '../../domain/webhooks/webhook-endpoint.js';
import type { EndpointJournal } from './endpoint-journal.js';
import type { SecretVault, WebhookCourier, WebhookStore } from './webhook-store.port.js';

export type AddressRefused = {
  readonly code: 'WEBHOOK_ADDRESS_REFUSED';
  readonly url: string;
  readonly because: string;
  readonly detail: string;
};
export type RegisterRefused =
  | EndpointInvalid
  | AddressRefused
  | { readonly code: 'WEBHOOK_FOR_PARTNERS' }
  | { readonly code: 'WEBHOOK_ENDPOINTS_TOO_MANY'; readonly most: number };

export interface RegisterEndpointCommand {
  readonly actor: Actor;
  readonly url: string;
  readonly types: readonly string[];
}

/** An endpoint with its new secret, which is shown this once. */
export interface IssuedEndpoint {
  readonly endpoint: WebhookEndpoint;
  readonly secret: string;
}

/** Registers an address to be called. It is looked at first: no address inside a network is ever called. */
export class RegisterEndpoint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly store: WebhookStore,
    private readonly vault: SecretVault,
    private readonly courier: Pick<WebhookCourier, 'examine'>,
    private readonly journal: EndpointJournal,
    /** `host:port` that may go without TLS, for tests and trials. */
    private readonly plainHosts: readonly string[],
  ) {}

  async execute({ actor, url, types }: RegisterEndpointCommand): Promise<Result<IssuedEndpoint, RegisterRefused>> {
    const { partnerId } = actor;
    if (partnerId === undefined) return err({ code: 'WEBHOOK_FOR_PARTNERS' });
    const checked = checkEndpoint({ url, types }, this.plainHosts);
    if (!checked.ok) return checked;
    const refused = await this.courier.examine(checked.value.url);
    if (refused !== undefined) {
      return err({
        code: 'WEBHOOK_ADDRESS_REFUSED',
        url: checked.value.url,
        because: refused.code,
        detail: refused.detail,
      });
    }
    const id = this.newId();
    const { secret, sealed } = this.vault.issue(id);
    const at = this.clock.now();
    const made = {
      ...checked.value,
      id,
      partnerId,
      sealedSecret: sealed,
      createdBy: actor.id,
      createdAt: at,
      version: 1,
    };
    return this.work.run(async (tx) => {
      if ((await this.store.lockPartner(tx, partnerId)) >= MOST_ENDPOINTS) {
        return err({ code: 'WEBHOOK_ENDPOINTS_TOO_MANY', most: MOST_ENDPOINTS });
      }
      await this.store.add(tx, made);
      const action = 'syndication.webhook-endpoint-registered';
      await this.journal.note(tx, id, {
        actor,
        action,
        after: 'ENABLED',
        reason: 'BY_PARTNER',
        at,
        facts: { partnerId },
      });
      return ok({ endpoint: made, secret });
    });
  }
}
