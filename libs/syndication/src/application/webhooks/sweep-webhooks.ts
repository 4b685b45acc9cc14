import type { Clock } from '@app/kernel';
import type { WebhookCalls } from './webhook-store.port.js';

/** How long events can be sent again, days. */
export const EVENT_DAYS = 90;

const MOST_ENDPOINTS = 500;

/** Finds the endpoints that something waits for, and forgets what is too old to be sent again. */
export class SweepWebhooks {
  constructor(
    private readonly clock: Clock,
    private readonly calls: Pick<WebhookCalls, 'due' | 'forget'>,
  ) {}

  async execute(): Promise<readonly string[]> {
    const now = this.clock.now();
    await this.calls.forget(now.subtract({ hours: 24 * EVENT_DAYS }));
    return this.calls.due(now, MOST_ENDPOINTS);
  }
}
