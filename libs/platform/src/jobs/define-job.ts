import { UnrecoverableError } from 'bullmq';

export interface RetryOptions {
  /** Attempts in all, the first included. */
  readonly attempts: number;
  /** Pause before the second attempt, ms; doubles with each further one. */
  readonly delayMs: number;
}

/** A kind of job: light enough for a producer to import. The handler is another file. */
export interface JobDefinition<Payload = unknown> {
  /** `feature.verb-object`; never renamed, never reused. The part before the dot names the queue. */
  readonly name: string;
  /** Version of the payload's shape. */
  readonly version: number;
  /** Reads a payload; throws `UnrecoverableError` on what it does not know. */
  readonly parse: (raw: unknown) => Payload;
  /** Thins traffic: while a job with this id is open, another is not added. */
  dedupeId?(payload: Payload): string;
  /** Outbox topics that become this job; the message's payload is the job's. */
  readonly on?: readonly string[];
  /** Makes it a sweep: runs with the payload `{}` every so many milliseconds. */
  readonly everyMs?: number;
  /** A sweep that also runs whenever a worker starts: what it looks at may depend on what the process was given. */
  readonly atStart?: true;
  readonly retry?: RetryOptions;
  /** Jobs of this kind a worker runs at once. */
  readonly concurrency?: number;
}

const NAME = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z0-9]+)+$/;

/** @throws Error `INVARIANT` on a name that is not `feature.verb-object` */
export function defineJob<Payload>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  if (!NAME.test(definition.name)) throw new Error(`INVARIANT: job name ${definition.name} is not feature.verb-object`);
  return definition;
}

/** Name of the queue a job waits in: its feature. */
export function queueOf(definition: { readonly name: string }): string {
  return definition.name.slice(0, definition.name.indexOf('.'));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Reads an identifier out of a payload.
 * @throws UnrecoverableError naming the field: such a job is never tried again
 */
export function uuidField(raw: unknown, field: string): string {
  const value: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, field) : undefined;
  if (typeof value !== 'string' || !UUID.test(value)) throw new UnrecoverableError(`payload.${field}: expected a UUID`);
  return value;
}

/** The payload of a sweep: nothing. */
export function noPayload(): Record<string, never> {
  return {};
}
