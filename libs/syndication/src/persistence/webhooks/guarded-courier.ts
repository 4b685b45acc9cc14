import { GUARDED_FETCHER, type GuardedFetcher } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import type { WebhookCourier, WebhookEvent } from '../../application/webhooks/webhook-store.port.js';
import { secondsAsked } from '../../domain/webhooks/retry-schedule.js';
import type { CallOutcome } from '../../domain/webhooks/webhook-endpoint.js';

/** An address is looked at for so long; whether anybody answers there is for its owner to see by a test. */
const EXAMINE_MS = 5_000;
/** Answers are read for their status alone. */
const MOST_BYTES = 64 * 1024;
/** The address itself is no address to be called; anything else may be better tomorrow. */
const NEVER = new Set(['FETCH_ADDRESS_FORBIDDEN', 'FETCH_URL_INVALID', 'FETCH_SCHEME']);

/** Calls endpoints through the guarded fetcher, with each call anew: where a name leads can change. */
@Injectable()
export class GuardedCourier implements WebhookCourier {
  constructor(@Inject(GUARDED_FETCHER) private readonly fetcher: GuardedFetcher) {}

  async examine(url: string): Promise<{ readonly code: string; readonly detail: string } | undefined> {
    const signal = AbortSignal.timeout(EXAMINE_MS);
    try {
      const seen = await this.fetcher.fetch(url, { signal, maxBytes: MOST_BYTES, mayFollow: async () => false });
      return !seen.ok && NEVER.has(seen.error.code) ? seen.error : undefined;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  async call({ url, event, secrets, at }: Parameters<WebhookCourier['call']>[0]): Promise<CallOutcome> {
    const begun = performance.now();
    const headers = headersOf(event, secrets, at);
    const post = { body: Buffer.from(event.payload), contentType: 'application/json' };
    const answer = await this.fetcher.fetch(url, { headers, post, maxBytes: MOST_BYTES });
    const durationMs = Math.round(performance.now() - begun);
    if (!answer.ok) return { failure: answer.error.code, durationMs };
    const { status, headers: received } = answer.value;
    const asked = secondsAsked(received['retry-after'], Date.parse, answer.value.fetchedAt);
    return { status, durationMs, ...(asked === undefined ? {} : { retryAfterSeconds: asked }) };
  }
}

/** One signature for each secret, the newest first (Standard Webhooks 1.0.0, "Webhook headers"). */
export function headersOf(
  { id, payload }: Pick<WebhookEvent, 'id' | 'payload'>,
  secrets: readonly string[],
  at: Temporal.Instant,
): Record<string, string> {
  const seconds = Math.floor(at.epochMilliseconds / 1_000);
  const signed = secrets.map((secret) => new Webhook(secret).sign(id, new Date(seconds * 1_000), payload));
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signed.join(' ') };
}
