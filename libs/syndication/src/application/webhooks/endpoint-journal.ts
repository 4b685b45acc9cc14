import type { AuditDraft, AuditTrail } from '@app/audit';
import type { Outbox, Tx } from '@app/kernel';

/** Topics of webhooks that jobs act on. */
export const WEBHOOK_TOPICS = {
  /** `{endpointId}`: something waits to be sent. */
  due: 'syndication.webhook-due',
  /** `{endpointId}`: nobody is there, or it has failed for days. */
  disabled: 'syndication.webhook-endpoint-disabled',
} as const;

/** Announces what waits, and audits what becomes of endpoints. The audit comes last: it takes the log's lock. */
export class EndpointJournal {
  constructor(
    private readonly outbox: Outbox,
    private readonly trail: AuditTrail,
  ) {}

  async due(tx: Tx, endpointIds: readonly string[]): Promise<void> {
    await this.outbox.announceMany(
      tx,
      endpointIds.map((endpointId) => ({ topic: WEBHOOK_TOPICS.due, payload: { endpointId } })),
    );
  }

  async disabled(tx: Tx, endpointId: string): Promise<void> {
    await this.outbox.announce(tx, { topic: WEBHOOK_TOPICS.disabled, payload: { endpointId } });
  }

  async note(tx: Tx, endpointId: string, draft: Omit<AuditDraft, 'subject'>): Promise<void> {
    await this.trail.append(tx, { ...draft, subject: { type: 'webhook-endpoint', id: endpointId } });
  }
}
