import type { Tx } from '@app/kernel';
import type { Ratification, RatificationState } from '../domain/ratification.js';
import type { ListQuery } from './partner-store.port.js';

export interface RatificationStore {
  find(id: string): Promise<Ratification | undefined>;
  list(state: RatificationState | undefined, query: ListQuery): Promise<readonly Ratification[]>;
  /** Ids of pending demands whose time is over, earliest first. */
  due(at: Temporal.Instant, limit: number): Promise<readonly string[]>;
  add(tx: Tx, demand: Ratification): Promise<void>;
  /** Stores a decision. @returns STALE, with nothing written, when the row changed since `seen` */
  apply(tx: Tx, seen: Ratification, next: Ratification): Promise<'APPLIED' | 'STALE'>;
}

export const RATIFICATION_STORE = Symbol('RATIFICATION_STORE');
