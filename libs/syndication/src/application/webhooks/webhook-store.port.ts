import type { Tx } from '@app/kernel';
import type { CallOutcome, WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.js';
import type { WebhookType } from '../../domain/webhooks/webhook-types.js';

/** Something that happened to what a partner has; told to its endpoints under this id, however often. */
export interface WebhookEvent {
  readonly id: string;
  readonly partnerId: string;
  readonly type: WebhookType;
  /** JSON: the bytes that are signed. */
  readonly payload: string;
  readonly occurredAt: Temporal.Instant;
  /** In the partner's feed; absent of what is in none. Messages of one moment leave in this order. */
  readonly place?: bigint;
}

export const MESSAGE_STATES = ['WAITING', 'DELIVERED', 'DEAD'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** An event on its way to one endpoint. */
export interface WebhookMessage {
  readonly event: WebhookEvent;
  readonly state: MessageState;
  /** In this round. */
  readonly attempts: number;
  readonly dueAt?: Temporal.Instant;
  readonly settledAt?: Temporal.Instant;
}

/** One call of an endpoint, as it is kept: nothing of what was answered but the status. */
export interface WebhookAttempt extends Omit<CallOutcome, 'retryAfterSeconds'> {
  readonly id: string;
  readonly eventId: string;
  readonly attemptedAt: Temporal.Instant;
}

/** Position in a list, newest first. */
export interface ListPlace {
  readonly at: Temporal.Instant;
  readonly id: string;
}

/** Which events go out again: one, or all since an instant that were not delivered. */
export type ReplayQuery = { readonly eventId: string } | { readonly since: Temporal.Instant };

export interface WebhookStore {
  ofPartner(partnerId: string): Promise<readonly WebhookEndpoint[]>;
  /** @param partnerId absent: whosesoever it is */
  find(id: string, partnerId?: string): Promise<WebhookEndpoint | undefined>;
  /** Locks the row, and the partner's right to have one more. */
  lock(tx: Tx, id: string, partnerId: string): Promise<WebhookEndpoint | undefined>;
  lockPartner(tx: Tx, partnerId: string): Promise<number>;
  add(tx: Tx, endpoint: WebhookEndpoint): Promise<void>;
  /** By its version. @throws Error `INVARIANT` where another has changed it */
  apply(tx: Tx, before: WebhookEndpoint, after: WebhookEndpoint): Promise<void>;
  remove(tx: Tx, id: string): Promise<void>;

  /** Keeps the events and a message of each for every endpoint that wants its type. @returns the endpoints concerned */
  publish(tx: Tx, events: readonly WebhookEvent[]): Promise<readonly string[]>;
  /** A message to one endpoint, whatever types it wants. */
  send(tx: Tx, event: WebhookEvent, endpointId: string): Promise<void>;
  /** @returns how many messages are due again from `now` on */
  replay(tx: Tx, endpoint: WebhookEndpoint, which: ReplayQuery, now: Temporal.Instant): Promise<number>;
  /** Whether a message of this event waits for the endpoint. */
  isWaiting(tx: Tx, endpointId: string, eventId: string): Promise<boolean>;
  /** Messages that wait for a disabled endpoint are dead. */
  giveUp(tx: Tx, endpointId: string, now: Temporal.Instant): Promise<void>;

  messages(
    endpointId: string,
    state: MessageState | undefined,
    before: ListPlace | undefined,
    limit: number,
  ): Promise<readonly WebhookMessage[]>;
  attempts(
    endpointId: string,
    eventId: string | undefined,
    before: ListPlace | undefined,
    limit: number,
  ): Promise<readonly WebhookAttempt[]>;
}

export const WEBHOOK_STORE = Symbol('WEBHOOK_STORE');

/** What those who call endpoints ask. One at a time calls an endpoint: so messages leave in their order. */
export interface WebhookCalls {
  /** Endpoints with something due, none of them held. */
  due(now: Temporal.Instant, limit: number): Promise<readonly string[]>;
  /** @returns false where another calls it */
  lease(endpointId: string, now: Temporal.Instant, until: Temporal.Instant): Promise<boolean>;
  /** Ends the hold that was to last until then, and no other. */
  release(endpointId: string, until: Temporal.Instant): Promise<void>;
  /** The message due first; absent where none is, or the endpoint is disabled. */
  next(
    endpointId: string,
    now: Temporal.Instant,
  ): Promise<{ endpoint: WebhookEndpoint; message: WebhookMessage } | undefined>;
  /** @returns false where the message was settled meanwhile */
  settle(
    tx: Tx,
    endpointId: string,
    message: WebhookMessage,
    after: Pick<WebhookMessage, 'state' | 'dueAt' | 'settledAt'>,
  ): Promise<boolean>;
  note(tx: Tx, endpointId: string, attempt: WebhookAttempt): Promise<void>;
  /** Events that happened before, with all that hangs from them. */
  forget(before: Temporal.Instant): Promise<number>;
}

export const WEBHOOK_CALLS = Symbol('WEBHOOK_CALLS');

/** Makes secrets and keeps them from whoever reads the database alone. */
export interface SecretVault {
  /** `whsec_` and 32 random bytes in base64; the sealed one is what is kept. */
  issue(endpointId: string): { readonly secret: string; readonly sealed: string };
  /** @returns undefined where it was sealed for another endpoint, or under another key */
  open(sealed: string, endpointId: string): string | undefined;
}

export const SECRET_VAULT = Symbol('SECRET_VAULT');

/** Reaches the outside. */
export interface WebhookCourier {
  /** Whether an address may be called at all. @returns why not */
  examine(url: string): Promise<{ readonly code: string; readonly detail: string } | undefined>;
  call(call: {
    readonly url: string;
    readonly event: Pick<WebhookEvent, 'id' | 'payload'>;
    /** In clear; each signs. */
    readonly secrets: readonly string[];
    readonly at: Temporal.Instant;
  }): Promise<CallOutcome>;
}

export const WEBHOOK_COURIER = Symbol('WEBHOOK_COURIER');
