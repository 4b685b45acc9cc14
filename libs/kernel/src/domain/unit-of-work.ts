import type { Brand } from './brand.js';

/** An open transaction. Opaque here: only `@app/platform` knows what is inside. Passed by hand, never ambient. */
export type Tx = Brand<object, 'Tx'>;

/** Runs a piece of work in one transaction: all of it, or nothing. */
export interface UnitOfWork {
  /**
   * Serialization failures and deadlocks (SQLSTATE 40001, 40P01) run `work` again from its start, so it must have
   * no effect outside `tx`.
   * @param pace how its statements stand beside those of others, `AT_ONCE` where left out
   */
  run<T>(work: (tx: Tx) => Promise<T>, pace?: Pace): Promise<T>;
}

/**
 * `IN_TURNS`: of all such transactions of this process one statement at a time reaches the database, so that a sweep of a
 * million rows takes no more of the server than one connection can, and whoever waits for an answer has the rest. Only
 * for work that never waits for a row another transaction holds (`SKIP LOCKED`): the other could stand in the same line.
 */
export type Pace = 'AT_ONCE' | 'IN_TURNS';

/** A message that leaves the transaction with its commit: delivered at least once, to jobs named by `topic`. */
export interface OutboxMessage {
  /** Event name in the past tense, `feature.thing-happened`, e.g. `scans.scan-requested`. */
  readonly topic: string;
  /** Ids and codes only: no names, bodies or secrets. */
  readonly payload: Readonly<Record<string, string | number | boolean>>;
}

export interface Outbox {
  announce(tx: Tx, message: OutboxMessage): Promise<void>;
  /** The same for many, in one statement. */
  announceMany(tx: Tx, messages: readonly OutboxMessage[]): Promise<void>;
}

/** Injection tokens. */
export const UNIT_OF_WORK = Symbol('UNIT_OF_WORK');
export const OUTBOX = Symbol('OUTBOX');
