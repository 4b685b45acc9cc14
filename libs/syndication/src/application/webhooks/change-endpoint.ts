import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import { checkEndpoint, type EndpointInvalid, type WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import type { EndpointJournal } from './endpoint-journal.js';
import type { AddressRefused } from './register-endpoint.js';
import type { WebhookCourier, WebhookStore } from './webhook-store.port.js';

export interface EndpointUnknown {
  readonly code: 'WEBHOOK_ENDPOINT_UNKNOWN';
  readonly id: string;
}
export interface VersionStale {
  readonly code: 'VERSION_STALE';
  readonly expected: string;
}

export interface ChangeEndpointCommand {
  readonly actor: Actor;
  readonly id: string;
  readonly seenVersion: number;
  readonly url?: string;
  readonly types?: readonly string[];
  readonly state?: 'ENABLED' | 'DISABLED';
}

/** Changes an endpoint's address, its types, or whether it is called. */
export class ChangeEndpoint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: WebhookStore,
    private readonly courier: Pick<WebhookCourier, 'examine'>,
    private readonly journal: EndpointJournal,
    private readonly plainHosts: readonly string[],
  ) {}

  async execute(
    command: ChangeEndpointCommand,
  ): Promise<Result<WebhookEndpoint, EndpointUnknown | VersionStale | EndpointInvalid | AddressRefused>> {
    const { actor, id, seenVersion } = command;
    const { partnerId } = actor;
    const known = partnerId === undefined ? undefined : await this.store.find(id, partnerId);
    if (known === undefined || partnerId === undefined) return err({ code: 'WEBHOOK_ENDPOINT_UNKNOWN', id });
    const { url = known.url, types = known.types, state } = command;
    const checked = checkEndpoint({ url, types }, this.plainHosts);
    if (!checked.ok) return checked;
    const refused = command.url === undefined ? undefined : await this.courier.examine(checked.value.url);
    if (refused !== undefined)
      return err({ code: 'WEBHOOK_ADDRESS_REFUSED', url, because: refused.code, detail: refused.detail });
    return this.work.run(async (tx) => {
      const seen = await this.store.lock(tx, id, partnerId);
      if (seen === undefined) return err({ code: 'WEBHOOK_ENDPOINT_UNKNOWN', id });
      if (seen.version !== seenVersion) return err({ code: 'VERSION_STALE', expected: `"${seen.version}"` });
      const next = { ...withState(seen, state), ...checked.value, version: seen.version + 1 };
      await this.store.apply(tx, seen, next);
      const at = this.clock.now();
      if (next.disabledFor !== undefined) await this.store.giveUp(tx, id, at);
      const action = 'syndication.webhook-endpoint-changed';
      const [before, after] = [stateOf(seen), stateOf(next)];
      await this.journal.note(tx, id, { actor, action, before, after, reason: 'BY_PARTNER', at });
      return ok(next);
    });
  }
}

/** Who enables an endpoint again begins with a clean slate. */
function withState(seen: WebhookEndpoint, state: ChangeEndpointCommand['state']): WebhookEndpoint {
  if (state === undefined || state === stateOf(seen)) return seen;
  if (state === 'DISABLED') return { ...seen, disabledFor: 'BY_PARTNER' };
  const { disabledFor: _why, failingSince: _since, ...enabled } = seen;
  return enabled;
}

export function stateOf({ disabledFor }: Pick<WebhookEndpoint, 'disabledFor'>): 'ENABLED' | 'DISABLED' {
  return disabledFor === undefined ? 'ENABLED' : 'DISABLED';
}
