/** The only source of the present. Injected, so that tests move time instead of waiting for it. */
export interface Clock {
  /** The present instant, UTC, nanosecond type with millisecond precision. */
  now(): Temporal.Instant;
}

/** Makes a new identifier: UUID version 7 (RFC 9562, section 5.7), lower case, ordered by time of making. */
export type NewId = () => string;

/** Injection token of the process's `Clock`. */
export const CLOCK = Symbol('CLOCK');
/** Injection token of the process's `NewId`. */
export const NEW_ID = Symbol('NEW_ID');
