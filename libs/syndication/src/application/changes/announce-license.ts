import { type Clock, systemActor, type UnitOfWork } from '@app/kernel';
import { type FindLicenses, LicenseId } from '@app/licensing';
import type { EndpointJournal } from '../webhooks/endpoint-journal.js';
import { payloadOf } from '../webhooks/webhook-payload.js';
import type { WebhookStore } from '../webhooks/webhook-store.port.js';

const ACTOR = systemActor('syndication.announce-license');

/** Tells a partner that one of its licenses has changed, or ends soon. */
export class AnnounceLicense {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly licenses: Pick<FindLicenses, 'execute'>,
    private readonly webhooks: Pick<WebhookStore, 'publish'>,
    private readonly journal: Pick<EndpointJournal, 'due'>,
  ) {}

  /** @param eventId id of the message that says so: heard twice, it is told once */
  async execute(eventId: string, type: 'license.changed' | 'license.ending', licenseId: string): Promise<string> {
    const found = await this.licenses.execute(LicenseId(licenseId), ACTOR);
    if (!found.ok) return found.error.code;
    const { partnerId, state, scope } = found.value;
    const occurredAt = this.clock.now();
    const [termStartsAt, termEndsAt] = [scope.termStartsAt.toString(), scope.termEndsAt.toString()];
    const payload = payloadOf(type, occurredAt, { licenseId, state, termStartsAt, termEndsAt });
    return this.work.run(async (tx) => {
      const told = await this.webhooks.publish(tx, [{ id: eventId, partnerId, type, payload, occurredAt }]);
      await this.journal.due(tx, told);
      return `TOLD_${told.length}`;
    });
  }
}
