import { err, ok, type Result } from '@app/kernel';
import { nextAttemptAt } from './retry-schedule.js';
import { CHOSEN_TYPES } from './webhook-types.js';

/** Whole days of failures after which an endpoint is no longer called. */
export const FAILING_DAYS = 5;

/** How long an old secret signs beside the new one, hours. */
export const OVERLAP_HOURS = { min: 0, max: 168, standard: 24 } as const;

/** Endpoints a partner can have. */
export const MOST_ENDPOINTS = 20;

export const DISABLED_FOR = ['BY_PARTNER', 'GONE', 'FAILING'] as const;
export type DisabledFor = (typeof DISABLED_FOR)[number];

/** An address of a partner's that is called when something happens to what it has. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly partnerId: string;
  readonly url: string;
  /** Empty: every type. */
  readonly types: readonly string[];
  /** Absent: it is called. */
  readonly disabledFor?: DisabledFor;
  readonly sealedSecret: string;
  /** Signs beside the new one, until then. */
  readonly oldSecret?: { readonly sealed: string; readonly until: Temporal.Instant };
  /** Since when no call has succeeded. */
  readonly failingSince?: Temporal.Instant;
  readonly createdBy: string;
  readonly createdAt: Temporal.Instant;
  readonly version: number;
}

export interface EndpointInvalid {
  readonly code: 'WEBHOOK_ENDPOINT_INVALID';
  readonly problems: readonly { readonly pointer: string; readonly expected: string }[];
}

/** What can be said of an endpoint without asking the network. @param plainHosts `host:port` that may go without TLS, for tests and trials */
export function checkEndpoint(
  { url, types }: { readonly url: string; readonly types: readonly string[] },
  plainHosts: readonly string[],
): Result<{ readonly url: string; readonly types: readonly string[] }, EndpointInvalid> {
  const problems: { pointer: string; expected: string }[] = [];
  const unknown = types.filter((type) => !CHOSEN_TYPES.some((known) => known === type));
  if (unknown.length > 0) problems.push({ pointer: '/types', expected: `some of ${CHOSEN_TYPES.join(', ')}` });
  const parsed = URL.parse(url);
  const isPlain = parsed?.protocol === 'http:' && plainHosts.includes(`${parsed.hostname}:${parsed.port || '80'}`);
  if (parsed === null || (parsed.protocol !== 'https:' && !isPlain)) {
    problems.push({ pointer: '/url', expected: 'an address that begins with https://' });
  } else if (parsed.username !== '' || parsed.password !== '' || parsed.hash !== '' || url.length > 2_000) {
    problems.push({ pointer: '/url', expected: 'at most 2,000 characters, without credentials and fragment' });
  }
  if (parsed === null || problems.length > 0) return err({ code: 'WEBHOOK_ENDPOINT_INVALID', problems });
  return ok({ url: parsed.href, types: [...new Set(types)].sort() });
}

/** What came of a call. */
export interface CallOutcome {
  /** Of the answer; absent where there was none. */
  readonly status?: number;
  /** Why there was none: a code of the fetcher. */
  readonly failure?: string;
  readonly durationMs: number;
  /** Seconds the receiver asked to be left alone for. */
  readonly retryAfterSeconds?: number;
}

/** What a call makes of the message and of its endpoint. */
export interface CallEffect {
  readonly message:
    | { readonly state: 'DELIVERED' | 'DEAD' }
    | { readonly state: 'WAITING'; readonly dueAt: Temporal.Instant };
  /** Absent: the endpoint stays enabled. */
  readonly disabledFor?: DisabledFor;
  /** Absent: it works. */
  readonly failingSince?: Temporal.Instant;
}

/**
 * Only 2xx is success; 410 says that nobody is there any more (Standard Webhooks 1.0.0, "Delivery success and failure").
 * @param attempts made with the message in this round, this call included
 * @param chance from 0 to 1
 */
export function effectOf(
  { failingSince }: Pick<WebhookEndpoint, 'failingSince'>,
  { status, retryAfterSeconds }: CallOutcome,
  attempts: number,
  now: Temporal.Instant,
  chance: number,
): CallEffect {
  if (status !== undefined && status >= 200 && status < 300) return { message: { state: 'DELIVERED' } };
  const since = failingSince ?? now;
  const dead = { message: { state: 'DEAD' }, failingSince: since } as const;
  if (status === 410) return { ...dead, disabledFor: 'GONE' };
  const lasts = since.until(now).total('hours');
  if (lasts >= FAILING_DAYS * 24) return { ...dead, disabledFor: 'FAILING' };
  const dueAt = nextAttemptAt(attempts, now, chance, retryAfterSeconds);
  return dueAt === undefined ? dead : { message: { state: 'WAITING', dueAt }, failingSince: since };
}
