import type { Tx } from '@app/kernel';
import type { Holding } from '../domain/holding.js';
import type { HeldRow } from '../domain/judge-row.js';

/** Rows of any holding. */
export interface HoldingRows {
  /**
   * Keeps new legal holds away until the transaction ends: whoever places one waits, and finds gone what was erased.
   * To be called before rows are taken.
   */
  shutOutHolds(tx: Tx): Promise<void>;
  /** Rows whose period may be over, locked; rows another worker holds are left to it. In order of key. */
  takeOverdue(
    tx: Tx,
    holding: Holding,
    page: { now: Temporal.Instant; after: string; limit: number },
  ): Promise<readonly HeldRow[]>;
  /** Rows of a person, locked, in order of key. */
  takeOf(tx: Tx, holding: Holding, page: { person: string; after: string; limit: number }): Promise<readonly HeldRow[]>;
  /** What a person is given of their rows, in order of key, with the key of each. */
  readOf(
    tx: Tx,
    holding: Holding,
    page: { person: string; after: string; limit: number },
  ): Promise<readonly { readonly key: string; readonly values: Readonly<Record<string, unknown>> }[]>;
  erase(tx: Tx, holding: Holding, keys: readonly string[]): Promise<number>;
}

export const HOLDING_ROWS = Symbol('HOLDING_ROWS');

/** Every holding of every feature in the process, in the order in which they are worked off. */
export const HOLDINGS = Symbol('HOLDINGS');
