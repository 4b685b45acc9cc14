import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import { OVERLAP_HOURS } from '../../domain/webhooks/webhook-endpoint.js';
import type { EndpointUnknown } from './change-endpoint.js';
import type { EndpointJournal } from './endpoint-journal.js';
import type { IssuedEndpoint } from './register-endpoint.js';
import type { SecretVault, WebhookStore } from './webhook-store.port.js';

export interface RotateSecretCommand {
  readonly actor: Actor;
  readonly id: string;
  /** Hours for which the old secret signs beside the new one. */
  readonly overlapHours?: number;
}

/** Gives an endpoint a new secret, shown this once. A second rotation within the overlap ends that of the first. */
export class RotateSecret {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: WebhookStore,
    private readonly vault: SecretVault,
    private readonly journal: EndpointJournal,
  ) {}

  execute({
    actor,
    id,
    overlapHours = OVERLAP_HOURS.standard,
  }: RotateSecretCommand): Promise<Result<IssuedEndpoint, EndpointUnknown>> {
    return this.work.run(async (tx) => {
      const { partnerId } = actor;
      const seen = partnerId === undefined ? undefined : await this.store.lock(tx, id, partnerId);
      if (seen === undefined) return err({ code: 'WEBHOOK_ENDPOINT_UNKNOWN', id });
      const at = this.clock.now();
      const { secret, sealed } = this.vault.issue(id);
      const until = at.add({ hours: overlapHours });
      const { oldSecret: _over, ...rest } = seen;
      const kept = overlapHours === 0 ? {} : { oldSecret: { sealed: seen.sealedSecret, until } };
      const endpoint = { ...rest, ...kept, sealedSecret: sealed, version: seen.version + 1 };
      await this.store.apply(tx, seen, endpoint);
      const action = 'syndication.webhook-secret-rotated';
      await this.journal.note(tx, id, { actor, action, reason: 'BY_PARTNER', at, facts: { overlapHours } });
      return ok({ endpoint, secret });
    });
  }
}
